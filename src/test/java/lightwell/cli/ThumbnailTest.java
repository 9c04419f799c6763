package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import lightwell.codec.CodedImage;
import lightwell.codec.CodedPlanes;
import lightwell.heif.ComposedItem;
import lightwell.heif.HeifComposer;
import lightwell.heif.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A grey picture of 512 x 384 whose left third is dark, turned by 90 degrees, with a thumbnail of another, even grey. */
class ThumbnailTest {

    private static final int DARK = 40;
    private static final int LIGHT = 210;
    private static final int EVEN = 120;

    @TempDir
    Path folder;
    private Path photo;
    private Path png;

    @BeforeEach
    void compose() throws Exception {
        HeifComposer heif = new HeifComposer("heic", "mif1");
        ComposedItem base = coded(heif, 512, 384, (plane, x, y) -> plane > 0 ? 128 : x < 171 ? DARK : LIGHT);
        heif.primary(base);
        coded(heif, 256, 192, (plane, x, y) -> plane > 0 ? 128 : EVEN).refersTo("thmb", base);
        photo = Files.write(folder.resolve("photo.heic"), heif.toBytes());
        png = Files.createFile(folder.resolve("small.png")); // as file managers do
    }

    private static ComposedItem coded(HeifComposer heif, int width, int height, CodedPlanes.Samples samples) throws Exception {
        CodedImage image = CodedPlanes.encode(width, height, 8, "420", new Property.Nclx(1, 13, 6, true), samples);
        return heif.item(image.itemType(), image.data()).properties(new Property.DecoderConfig(image.configType(), image.config()),
                new Property.Ispe(width, height), new Property.Nclx(1, 13, 6, true), new Property.Irot(90));
    }

    private BufferedImage made(Object... options) throws IOException {
        Object[] arguments = new Object[3 + options.length];
        System.arraycopy(new Object[] {"thumbnail", photo, png}, 0, arguments, 0, 3);
        System.arraycopy(options, 0, arguments, 3, options.length);
        CliRun.of(arguments).done();
        return ImageIO.read(png.toFile());
    }

    private static void assertGrey(int expected, BufferedImage image, int x, int y) {
        for (int shift : new int[] {0, 8, 16}) {
            assertEquals(expected, image.getRGB(x, y) >> shift & 0xFF, 2);
        }
    }

    @Test
    void theFilesOwnIsTakenIfItIsLargeEnough() throws IOException {
        BufferedImage image = made();
        assertEquals("192x256", image.getWidth() + "x" + image.getHeight());
        assertGrey(EVEN, image, 10, 10);
        assertEquals(100, made("--size", 100).getHeight());
    }

    /** A quarter turn anticlockwise: what was left is at the bottom. */
    @Test
    void elseThePictureUpright() throws IOException {
        BufferedImage image = made("--size", 300);
        assertEquals("225x300", image.getWidth() + "x" + image.getHeight());
        assertGrey(DARK, image, 100, 210);
        assertGrey(LIGHT, image, 100, 190);
    }

    @Test
    void aSmallPictureIsNotEnlarged() throws IOException {
        assertEquals(512, made("--size", 2000).getHeight());
    }

    @Test
    void refusals() throws IOException {
        Files.delete(png);
        Path text = Files.writeString(folder.resolve("note.heic"), "not a photo");
        CliRun.of("thumbnail", text, png).refused(1, "note.heic");
        CliRun.of("thumbnail", photo, photo).refused(1, "photo itself");
        CliRun.of("thumbnail", photo, png, "--size", 0).refused(2, "--size");
        assertFalse(Files.exists(png));
    }
}
