package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lightwell.export.AtomicFile;
import lightwell.export.Existing;
import lightwell.export.ExportException;
import lightwell.export.OutputTarget;
import lightwell.export.UnchangedSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes wrong around the photos of a run: the disk, the folder, the photo itself. */
class BatchFaultsTest extends OnePhoto {

    @BeforeEach
    void more() throws IOException {
        Photos.good(folder.resolve("second.heic"));
        Photos.good(folder.resolve("third.heic"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    /** The first file fits, the others do not. */
    @Test
    void aDiskThatBecomesFullIsALineForEachPhotoThatDoesNotFit() throws Exception {
        CliRun.of("export", photo, "-o", folder.resolve("size.exr"), "--compression", "none").done();
        long kilobytes = Files.size(folder.resolve("size.exr")) * 3 / 2 / 1024;
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "lightwell-test", out.toString()),
                "skipped: mounting a small disk needs root");
        try {
            CliRun run = CliRun.of("export", folder, "-o", out, "--compression", "none");
            assertEquals(1, run.status());
            assertEquals(List.of("demo_acescg.exr"), names(out), "partial files: " + run.err());
            assertEquals(2, run.err().stream().filter(line -> line.contains("the disk is full")).count(), run.err().toString());
            assertTrue(run.err().get(2).startsWith("lightwell: 1 written, 2 failed, "), run.err().toString());
        } finally {
            run("umount", out.toString());
        }
    }

    @Test
    void aFolderThatIsAFileIsALineForEachPhoto() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        CliRun run = CliRun.of("export", folder, "-o", file + "/");
        assertEquals(1, run.status());
        assertEquals(4, run.err().size(), run.err().toString());
        assertTrue(run.err().get(3).startsWith("lightwell: 3 failed, "), run.err().toString());
        assertEquals("mine", Files.readString(file));
    }

    /** What was read and what is there now may not be mixed up: the stamp would be that of the former. */
    @Test
    void aPhotoThatChangesWhileItIsReadIsNotWritten() throws IOException {
        UnchangedSource source = UnchangedSource.of(photo);
        Path target = out.resolve("a.exr");
        OutputTarget followed = OutputTarget.of(target, Existing.REFUSE).followed(source);
        Files.setLastModifiedTime(photo, FileTime.fromMillis(1));
        try (AtomicFile file = AtomicFile.create(followed)) {
            ExportException refused = assertThrows(ExportException.class, file::commit);
            assertEquals("demo.heic changed while it was read, so nothing was written; export it again.", refused.getMessage());
        }
        assertEquals(List.of(), names(out));
    }

    @Test
    void aPhotoThatIsGoneOnceItIsReadIsWritten() throws IOException {
        Path target = out.resolve("a.exr");
        OutputTarget followed = OutputTarget.of(target, Existing.REFUSE).followed(UnchangedSource.of(photo));
        Files.delete(photo);
        try (AtomicFile file = AtomicFile.create(followed)) {
            file.commit();
        }
        assertEquals(List.of("a.exr"), names(out));
    }

    @Test
    void photosOfOneNameGetTheirOwnFiles() throws IOException {
        Path below = Files.createDirectory(folder.resolve("below"));
        Photos.good(below.resolve("demo.heic"));
        CliRun.of("export", photo, below.resolve("demo.heic"), "-o", out).done();
        assertEquals(List.of("demo_acescg-2.exr", "demo_acescg.exr"), names(out));
    }
}
