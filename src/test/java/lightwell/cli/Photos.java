package lightwell.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import lightwell.heif.ComposedItem;
import lightwell.heif.GridPayload;
import lightwell.heif.HeifComposer;
import lightwell.heif.HeifFile;
import lightwell.heif.Item;
import lightwell.heif.Property;
import lightwell.jobs.Progress;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;

/** Good and bad photos, generated. */
public final class Photos {

    private static byte[] small;

    private Photos() {}

    /** A photo with all layers, 256x192. */
    public static synchronized byte[] good() throws IOException {
        if (small == null) {
            small = DemoPhoto.encode(DemoOptions.SMALL.withWidth(256), Progress.NONE);
        }
        return small.clone();
    }

    public static Path good(Path file) throws IOException {
        return Files.write(file, good());
    }

    public static Path truncated(Path file) throws IOException {
        byte[] all = good();
        return Files.write(file, Arrays.copyOf(all, all.length / 2));
    }

    /** With EXIF that cannot be read, which is a warning and no failure. */
    static Path warned(Path file) throws IOException {
        byte[] all = good();
        String text = new String(all, StandardCharsets.ISO_8859_1);
        int exif = text.indexOf("Exif\0\0", text.indexOf("mdat"));
        Arrays.fill(all, exif + 6, exif + 14, (byte) 0x55);
        return Files.write(file, all);
    }

    /** With a depth map whose coded data are none; the file opens. */
    static Path undecodableDepth(Path file) throws IOException {
        byte[] all = good();
        HeifFile heif = HeifFile.parse(ByteBuffer.wrap(all));
        Item depth = heif.items().values().stream().filter(item -> item.property(Property.AuxC.class)
                .filter(type -> type.type().equals("urn:mpeg:hevc:2015:auxid:2")).isPresent()).findFirst().orElseThrow();
        ByteBuffer data = heif.data(depth);
        byte[] coded = new byte[data.remaining()];
        data.get(coded);
        int at = new String(all, StandardCharsets.ISO_8859_1).indexOf(new String(coded, StandardCharsets.ISO_8859_1));
        Arrays.fill(all, at + 4, at + coded.length, (byte) 0x55);
        return Files.write(file, all);
    }

    /** A grid whose only tile is the grid itself: the graph that kills unguarded decoders. */
    static Path cyclic(Path file) throws IOException {
        HeifComposer composer = new HeifComposer("heic", "mif1", "heic");
        ComposedItem grid = composer.item("grid", new GridPayload(1, 1, 64, 64).bytes());
        grid.properties(new Property.Ispe(64, 64)).refersTo("dimg", grid);
        return Files.write(file, composer.primary(grid).toBytes());
    }

    /** Two images that stand by themselves, without pixels that could be shown. */
    static Path two(Path file) throws IOException {
        HeifComposer composer = new HeifComposer("heic", "mif1", "heic");
        ComposedItem base = picture(composer, 64, 64);
        picture(composer, 96, 72);
        return Files.write(file, composer.primary(base).toBytes());
    }

    private static ComposedItem picture(HeifComposer composer, int width, int height) {
        byte[] config = new byte[23];
        config[0] = 1;
        config[21] = 3;
        return composer.item("hvc1", new byte[] {0, 0, 0, 1, 0})
                .properties(new Property.DecoderConfig("hvcC", config), new Property.Ispe(width, height));
    }

    /** With a depth map that is coded as JPEG, which the HEIF decoder does not know; no pixels that could be shown. */
    static Path jpegDepth(Path file) throws IOException {
        HeifComposer composer = new HeifComposer("heic", "mif1", "heic");
        ComposedItem base = picture(composer, 64, 64);
        composer.item("jpeg", new byte[] {1, 2, 3}).hidden().refersTo("auxl", base)
                .properties(new Property.Ispe(32, 32), new Property.AuxC("urn:mpeg:hevc:2015:auxid:2", new byte[0]));
        return Files.write(file, composer.primary(base).toBytes());
    }
}
