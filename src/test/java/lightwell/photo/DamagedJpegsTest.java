package lightwell.photo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import lightwell.codec.LosslessJpegComposer;
import lightwell.image.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged JPEGs through the whole chain: a layer or one sentence, soon. */
class DamagedJpegsTest {

    private static final int FILES = 800;
    private static final Duration LONGEST = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private int refused;
    private int opened;
    private int decoded;
    private int undecodable;

    @Test
    void everyDamageIsALayerOrASentence() throws IOException {
        List<byte[]> whole = List.of(composed(ComposedJpeg.Lists.MPF), composed(ComposedJpeg.Lists.BOTH));
        long longest = 0;
        for (int seed = 0; seed < FILES; seed++) {
            Path file = Files.write(folder.resolve("photo.jpg"), damage(whole.get(seed % whole.size()), new Random(seed)));
            long start = System.nanoTime();
            open(file, seed);
            longest = Math.max(longest, System.nanoTime() - start);
            assertTrue(longest < LONGEST.toNanos(), "photo " + seed + " takes too long");
        }
        System.out.println(FILES + " damaged JPEGs: " + refused + " refused, " + opened + " opened; of their layers " + decoded
                + " decoded, " + undecodable + " not; the longest took " + longest / 1_000_000 + " ms.");
        assertNotEquals(0, refused);
        assertNotEquals(0, opened);
        assertNotEquals(0, decoded);
        assertNotEquals(0, undecodable);
    }

    private static byte[] composed(ComposedJpeg.Lists lists) {
        byte[] map = ComposedJpeg.picture(64, 48, false, ComposedJpeg.iso(2));
        byte[] matte = ComposedJpeg.picture(32, 24, false, ComposedJpeg.auxiliary(ComposedPhoto.SKIN, ""));
        byte[] depth = LosslessJpegComposer.encode(Raster.allocate(32, 24, 1, 16), 4, 8);
        return new ComposedJpeg(ComposedJpeg.picture(128, 96, true)).segment(ComposedJpeg.exif(6))
                .part("GainMap", 0, map).part("", 0, matte).part("Depth", 0, depth).bytes(lists);
    }

    private void open(Path file, int seed) {
        try (Photo photo = PhotoReader.open(file)) {
            opened++;
            photo.warnings().forEach(warning -> sentence(warning, seed));
            for (Layer layer : photo.layers()) {
                decode(layer, seed);
            }
        } catch (PhotoException e) {
            refused++;
            sentence(e.getMessage(), seed);
        }
    }

    private void decode(Layer layer, int seed) {
        try {
            assertTrue(layer.raster().width() == layer.info().width() && layer.raster().height() == layer.info().height(),
                    "photo " + seed + ", " + layer.info());
            decoded++;
        } catch (IOException e) {
            assertTrue(e instanceof PhotoException, () -> "photo " + seed + ": " + e);
            undecodable++;
            sentence(e.getMessage(), seed);
        }
    }

    private static void sentence(String text, int seed) {
        assertTrue(text.endsWith("."), "photo " + seed + ": " + text);
        assertFalse(text.contains("\n"), "photo " + seed + ": " + text);
    }

    private static byte[] damage(byte[] file, Random random) {
        byte[] bad = random.nextInt(8) == 0 ? Arrays.copyOf(file, 1 + random.nextInt(file.length - 1)) : file.clone();
        for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
            int at = random.nextInt(bad.length);
            bad[at] = random.nextBoolean() ? (byte) random.nextInt(256) : (byte) (bad[at] ^ 1 << random.nextInt(8));
        }
        return bad;
    }
}
