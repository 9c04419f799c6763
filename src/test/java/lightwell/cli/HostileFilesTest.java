package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lightwell.message.Said;
import lightwell.photo.ImageChoice;
import lightwell.photo.Layer;
import lightwell.photo.Oracle;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;
import lightwell.photo.PhotoImage;
import lightwell.photo.reader.PhotoReader;
import org.junit.jupiter.api.Test;

/**
 * Files that once broke a decoder, and made photos with faults: every image, every layer and the page about them are there, or one
 * sentence is; soon, and the process lives.
 */
class HostileFilesTest {

    private static final long LONGEST_MILLIS = 5000;

    private int refused;
    private int opened;
    private int decoded;
    private int undecodable;

    @Test
    void eachIsReadOrRefusedInASentence() throws IOException {
        List<Path> files = Oracle.hostileFiles();
        for (Path file : files) {
            long start = System.nanoTime();
            open(file);
            info(file);
            long millis = (System.nanoTime() - start) / 1_000_000;
            assertTrue(millis < LONGEST_MILLIS, file + " takes " + millis + " ms");
        }
        System.out.println(files.size() + " hostile files: " + refused + " refused, " + opened + " opened; of their layers "
                + decoded + " decoded, " + undecodable + " not.");
        assertEquals(files.size(), refused + opened);
        assertNotEquals(0, decoded);
    }

    private void open(Path file) throws IOException {
        try (Photo photo = PhotoReader.open(file)) {
            opened++;
            decode(photo);
            for (PhotoImage image : photo.images()) {
                if (!image.shown()) {
                    try (Photo other = PhotoReader.open(file, ImageChoice.of(image))) {
                        decode(other);
                    }
                }
            }
        } catch (PhotoException e) {
            refused++;
            sentence(file, e.getMessage());
        }
    }

    private void decode(Photo photo) throws IOException {
        Said.of(photo.warnings()).forEach(warning -> sentence(photo.path(), warning));
        for (Layer layer : photo.layers()) {
            try {
                layer.raster();
                decoded++;
            } catch (PhotoException e) {
                undecodable++;
                sentence(photo.path(), e.getMessage());
            }
        }
    }

    private static void info(Path file) {
        CliRun run = CliRun.of("info", file);
        assertEquals(run.status() == 0 ? 0 : 1, run.err().size(), run.err().toString());
        assertEquals(run.status() == 0, !run.out().isEmpty(), file.toString());
        assertTrue(run.status() < 2, file.toString());
    }

    private static void sentence(Path file, String text) {
        assertTrue(text.endsWith(".") && !text.contains("\n"), file + ": " + text);
    }
}
