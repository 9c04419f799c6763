package lightwell.photo.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A program, run on demand: opens and decodes damaged copies of real photos in one process, and prints what came of them.
 * Arguments: how many copies in all, then the photos.
 */
public final class MutationTrial {

    /** Structure and metadata are near the beginning, and damage there does most. */
    private static final int STRUCTURE = 20_000;

    private MutationTrial() {}

    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[0]);
        List<Path> photos = Arrays.stream(arguments).skip(1).map(Path::of).toList();
        Path folder = Files.createTempDirectory("mutations");
        DamagedFiles trial = new DamagedFiles();
        for (int p = 0; p < photos.size(); p++) {
            byte[] photo = Files.readAllBytes(photos.get(p));
            int copies = count / photos.size() + (p < count % photos.size() ? 1 : 0);
            for (int seed = 0; seed < copies; seed++) {
                Random random = new Random(seed);
                byte[] damaged = DamagedFiles.damage(photo, random,
                        random.nextInt(4) > 0 ? Math.min(STRUCTURE, photo.length) : photo.length);
                trial.open(Files.write(folder.resolve("photo"), damaged), seed);
            }
            System.out.println(photos.get(p).getFileName() + ", " + copies + " copies; the process takes "
                    + (ProcessMemory.peak() >> 20) + " MB at most.");
        }
        System.out.println("All: " + trial.counts() + ".");
        Files.deleteIfExists(folder.resolve("photo"));
        Files.delete(folder);
    }
}
