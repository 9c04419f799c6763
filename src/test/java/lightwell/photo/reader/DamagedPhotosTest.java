package lightwell.photo.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import lightwell.jobs.Progress;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged photos through the whole chain, the native decoder too: a layer or one sentence, soon, and the process lives. The property {@code
 * lightwell.damaged} sets how many.
 */
class DamagedPhotosTest {

    private static final int FILES = Integer.getInteger("lightwell.damaged", 800);
    private static final long MOST_GROWTH = 1L << 30;
    /** The structure is a small part of the file, and damage there does most. */
    private static final int STRUCTURE = 6000;

    @TempDir
    Path folder;

    @Test
    void everyDamageIsALayerOrASentence() throws IOException {
        byte[] demo = DemoPhoto.encode(DemoOptions.SMALL.withWidth(256), Progress.NONE);
        DamagedFiles photos = new DamagedFiles();
        ProcessMemory.require();
        ProcessMemory.resetPeak();
        long before = ProcessMemory.peak();
        for (int seed = 0; seed < FILES; seed++) {
            Path file = Files.write(folder.resolve("photo.heic"), damage(demo, new Random(seed)));
            photos.open(file, seed);
        }
        long grown = ProcessMemory.peak() - before;
        assertTrue(grown < MOST_GROWTH, "the process grew by " + grown + " bytes");
        System.out.println(FILES + " damaged photos: " + photos.counts() + ", the process grew by " + (grown >> 20) + " MB at most.");
    }

    /** Mostly of the structure. */
    private static byte[] damage(byte[] file, Random random) {
        return DamagedFiles.damage(file, random, random.nextInt(4) > 0 ? STRUCTURE : file.length);
    }
}
