package lightwell.photo.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Consumer;
import lightwell.message.Said;
import lightwell.photo.ImageChoice;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;
import lightwell.photo.PixelLimit;
import lightwell.rows.MadePicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** EXRs that are refused, or shown with a sentence: the header is changed by hand (OpenEXR File Layout). */
class OddExrTest {

    @TempDir
    private Path folder;

    private Path changed(Consumer<ByteBuffer> change) throws IOException {
        Path file = MadePicture.floats("openexr", folder.resolve("odd.exr"), 2, 2, new String[] {"R", "G", "B"}, new float[12], spec -> {});
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        change.accept(bytes);
        return Files.write(file, bytes.array());
    }

    /** The position of an attribute's value. */
    private static int value(ByteBuffer exr, String name, String type) {
        byte[] wanted = (name + "\0" + type + "\0").getBytes(StandardCharsets.ISO_8859_1);
        for (int at = 8;; at++) {
            if (exr.slice(at, wanted.length).equals(ByteBuffer.wrap(wanted))) {
                return at + wanted.length + 4;
            }
        }
    }

    private static void assertRefused(String sentence, Path file) {
        assertEquals(sentence, assertThrows(PhotoException.class, () -> PhotoReader.open(file).close()).told().english());
    }

    @Test
    void deepPixels() throws IOException {
        assertRefused("odd.exr is a deep EXR, whose pixels hold any number of samples; flatten it first.",
                changed(exr -> exr.put(5, (byte) 0x08)));
    }

    @Test
    void subsampledChannels() throws IOException {
        assertRefused("odd.exr has subsampled channels (luminance and chroma), which cannot be read; save it with R, G and B.",
                changed(exr -> exr.putInt(value(exr, "channels", "chlist") + 2 + 8, 2)));
    }

    @Test
    void anotherDisplayWindow() throws IOException {
        Path file = changed(exr -> exr.putInt(value(exr, "displayWindow", "box2i") + 8, 99));
        try (Photo photo = PhotoReader.open(file)) {
            assertEquals(List.of("odd.exr: its data window is not its display window; the data window is shown."),
                    Said.of(photo.warnings()));
            assertEquals(2, photo.base().raster().width());
        }
    }

    @Test
    void moreMegapixelsThanTheLimit() throws IOException {
        Path file = MadePicture.floats("openexr", folder.resolve("large.exr"), 1000, 1000, new String[] {"R", "G", "B"},
                new float[3_000_000], spec -> {});
        PixelLimit limit = new PixelLimit(OptionalLong.of(1_999_999));
        PhotoException refusal = assertThrows(PhotoException.class, () -> PhotoReader.open(file, ImageChoice.MAIN, limit).close());
        assertTrue(
                refusal.told().english().startsWith("large.exr: The picture takes 2 megapixels to decode; the limit is 2 megapixels for"),
                refusal.told().english());
    }

    /** Whatever is cut off or changed, one sentence or a picture: never another exception. */
    @Test
    void damagedFiles() throws IOException {
        byte[] good = Files.readAllBytes(changed(exr -> {}));
        Random random = new Random(11);
        for (int trial = 0; trial < 300; trial++) {
            byte[] bad = trial % 3 == 0 ? Arrays.copyOf(good, 4 + random.nextInt(good.length - 4)) : good.clone();
            for (int i = 0; trial % 3 != 0 && i < 1 + random.nextInt(4); i++) {
                bad[4 + random.nextInt(bad.length - 4)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("bad.exr"), bad);
            try (Photo photo = PhotoReader.open(file)) {
                photo.base().raster();
            } catch (PhotoException e) {
                assertTrue(e.told().english().contains("bad.exr") && e.told().english().endsWith("."), e.told().english());
            }
        }
    }
}
