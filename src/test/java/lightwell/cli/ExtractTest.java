package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractTest {

    @TempDir
    Path folder;
    private Path photo;
    private Path out;

    @BeforeEach
    void prepare() throws IOException {
        photo = Photos.good(folder.resolve("Größe 1.heic"));
        out = folder.resolve("new/out");
    }

    @Test
    void printsTheFilesThatItWrote() {
        CliRun run = CliRun.of("extract", photo, "-o", out).done();
        assertEquals(List.of(), run.err());
        assertEquals(out.resolve("Größe 1_base.tif").toString(), run.out().get(0));
        assertTrue(run.out().contains(out.resolve("Größe 1_depth_metres.tif").toString()), run.out().toString());
        assertTrue(run.out().contains(out.resolve("Größe 1_base.exif").toString()), run.out().toString());
        assertTrue(run.out().stream().allMatch(line -> Files.isRegularFile(Path.of(line))), run.out().toString());
    }

    @Test
    void leavesFilesAloneUnlessTold() throws IOException {
        CliRun.of("extract", photo, "-o", out).done();
        Path mine = Files.writeString(out.resolve("Größe 1_gainmap.tif"), "mine");
        CliRun.of("extract", photo, "-o", out).refused(1, "exists already");
        CliRun skipped = CliRun.of("extract", photo, "-o", out, "--skip-existing").done();
        assertEquals(List.of(), skipped.out());
        assertTrue(skipped.err().stream().allMatch(line -> line.endsWith("exists and was left alone.")), skipped.err().toString());
        assertEquals("mine", Files.readString(mine));
        CliRun.of("extract", photo, "-o", out, "--overwrite").done();
        assertTrue(Files.size(mine) > 100);
    }

    @Test
    void aFolderIsExtractedAndOneBadPhotoDoesNotStopIt() throws IOException {
        Photos.truncated(folder.resolve("cut.heic"));
        CliRun run = CliRun.of("extract", folder, "-o", out);
        assertEquals(1, run.status());
        assertEquals(2, run.err().size(), run.err().toString());
        assertTrue(run.err().get(0).startsWith("lightwell: cut.heic: "), run.err().get(0));
        assertTrue(run.err().get(1).startsWith("lightwell: 1 written, 1 failed, "), run.err().get(1));
        assertTrue(run.out().size() > 5);
    }

    @Test
    void aLayerThatNothingDecodesIsOneLineAndTheRestIsWritten() throws IOException {
        CliRun run = CliRun.of("extract", Photos.cyclic(folder.resolve("circle.heic")), "-o", out);
        assertEquals(List.of(), run.out());
        run.refused(1, "circle.heic");
    }

    @Test
    void saysWhatIsWrongBeforeAnythingIsWritten() throws IOException {
        CliRun.of("extract", photo).refused(2, "--output");
        CliRun.of("extract", photo, folder.resolve("größe 1.avif"), "-o", out).refused(2, "files of the same names");
        CliRun.of("extract", photo, "-o", out, "--overwrite", "--skip-existing").refused(2, "--overwrite");
        assertTrue(Files.notExists(out));
        CliRun.of("extract", photo, "-o", Files.writeString(folder.resolve("file"), "mine")).refused(1, "file");
    }
}
