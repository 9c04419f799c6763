package lightwell.photo.reader;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import lightwell.message.Said;
import lightwell.photo.Layer;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;

/** Opens damaged photos one after the other and decodes what they hold: each ends in layers or in sentences, and soon. Counts them. */
final class DamagedFiles {

    /** Of the processor, so that the load of the machine does not count. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private int refused;
    private int opened;
    private int decoded;
    private int undecodable;
    private long longest;

    /** A copy cut short at times, with some bytes changed. @param reach how far from its begin on */
    static byte[] damage(byte[] file, Random random, int reach) {
        byte[] bad = random.nextInt(8) == 0 ? Arrays.copyOf(file, 1 + random.nextInt(file.length - 1)) : file.clone();
        for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
            int at = random.nextInt(Math.min(reach, bad.length));
            bad[at] = random.nextBoolean() ? (byte) random.nextInt(256) : (byte) (bad[at] ^ 1 << random.nextInt(8));
        }
        return bad;
    }

    /** @param seed names the photo when something is wrong with it */
    void open(Path file, int seed) {
        long start = cpu();
        try (Photo photo = PhotoReader.open(file)) {
            opened++;
            Said.of(photo.warnings()).forEach(warning -> sentence(warning, seed));
            for (Layer layer : photo.layers()) {
                decode(layer, seed);
            }
        } catch (PhotoException e) {
            refused++;
            sentence(e.getMessage(), seed);
        }
        longest = Math.max(longest, cpu() - start);
        assertTrue(longest < LONGEST.toNanos(), "photo " + seed + " takes too long");
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Damage of every kind was among them; the counts in words. */
    String counts() {
        assertNotEquals(0, refused);
        assertNotEquals(0, opened);
        assertNotEquals(0, decoded);
        assertNotEquals(0, undecodable);
        return refused + " refused, " + opened + " opened; of their layers " + decoded + " decoded, " + undecodable
                + " not; the longest took " + longest / 1_000_000 + " ms";
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
}
