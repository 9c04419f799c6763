package lightwell.photo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import lightwell.jobs.Progress;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged photos through the whole chain, the native decoder too: a layer or one sentence, soon, and the process lives. */
class DamagedPhotosTest {

    private static final int FILES = 2000;
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final long MOST_GROWTH = 1L << 30;
    /** The structure is a small part of the file, and damage there does most. */
    private static final int STRUCTURE = 6000;

    @TempDir
    Path folder;

    private int refused;
    private int opened;
    private int decoded;
    private int undecodable;

    @Test
    void everyDamageIsALayerOrASentence() throws IOException {
        byte[] demo = DemoPhoto.encode(DemoOptions.SMALL.withWidth(256), Progress.NONE);
        long longest = 0;
        ProcessMemory.require();
        ProcessMemory.resetPeak();
        long before = ProcessMemory.peak();
        for (int seed = 0; seed < FILES; seed++) {
            Path file = Files.write(folder.resolve("photo.heic"), damage(demo, new Random(seed)));
            long start = System.nanoTime();
            open(file, seed);
            longest = Math.max(longest, System.nanoTime() - start);
            assertTrue(longest < LONGEST.toNanos(), "photo " + seed + " takes too long");
        }
        long grown = ProcessMemory.peak() - before;
        assertTrue(grown < MOST_GROWTH, "the process grew by " + grown + " bytes");
        System.out.println(FILES + " damaged photos: " + refused + " refused, " + opened + " opened; of their layers " + decoded
                + " decoded, " + undecodable + " not; the longest took " + longest / 1_000_000
                + " ms, the process grew by " + (grown >> 20) + " MB at most.");
        assertNotEquals(0, refused);
        assertNotEquals(0, opened);
        assertNotEquals(0, decoded);
        assertNotEquals(0, undecodable);
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
        int reach = random.nextInt(4) > 0 ? Math.min(STRUCTURE, bad.length) : bad.length;
        for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
            int at = random.nextInt(reach);
            bad[at] = random.nextBoolean() ? (byte) random.nextInt(256) : (byte) (bad[at] ^ 1 << random.nextInt(8));
        }
        return bad;
    }
}
