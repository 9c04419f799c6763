package lightwell.photo.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import lightwell.Waiting;
import lightwell.jobs.Progress;
import lightwell.photo.Layer;
import lightwell.photo.Photo;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Closing a photo gives back what was decoded: opening many times does not let the process grow. */
class NativeMemoryTest {

    private static final int WARM_UP = 15;
    private static final int ROUNDS = 60;

    @TempDir
    Path folder;

    /** All layers of one photo are some 3 MB, most of it the base; were that kept, the process would grow by 60 of it. */
    @Test
    void openingAndClosingDoesNotLetTheProcessGrow() throws IOException, InterruptedException {
        ProcessMemory.require();
        Path file = DemoPhoto.write(folder.resolve("demo.heic"), DemoOptions.SMALL.withWidth(1024), Progress.NONE);
        long decoded = 0;
        for (int i = 0; i < WARM_UP; i++) {
            decoded = openAndClose(file);
        }
        long before = resident();
        for (int i = 0; i < ROUNDS; i++) {
            openAndClose(file);
        }
        long grown = resident() - before;
        System.out.println("Opened, decoded and closed " + ROUNDS + " times, " + decoded / 1024 + " kB of samples each: grown by "
                + grown / 1024 + " kB.");
        assertTrue(grown < ROUNDS * decoded / 4, "the process grew by " + grown + " bytes; all that was decoded are " + ROUNDS * decoded);
    }

    /** @return bytes of all samples */
    private static long openAndClose(Path file) throws IOException {
        long bytes = 0;
        try (Photo photo = PhotoReader.open(file)) {
            for (Layer layer : photo.layers()) {
                bytes += layer.raster().samples().limit();
            }
        }
        return bytes;
    }

    /** After what Java holds has been let go. */
    private static long resident() throws IOException, InterruptedException {
        Waiting.collectGarbage();
        return ProcessMemory.resident();
    }
}
