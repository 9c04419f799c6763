package lightwell.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lightwell.color.ColorEngine;
import lightwell.export.exr.Compression;
import lightwell.export.exr.ExportOptions;
import lightwell.export.exr.ExrExport;
import lightwell.export.exr.SyntheticPhoto;
import lightwell.export.extract.Extract;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;
import lightwell.photo.reader.PhotoReader;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes to a disk that is too small; needs the right to mount one. */
class FullDiskTest {

    private static final int DISK = 2 << 20;
    private static final int PAGE = 4096;
    private static final ExportOptions OPTIONS = ExportOptions.DEFAULT.withCompression(Compression.NONE).withThreads(2);

    @TempDir
    Path folder;
    private Path disk;
    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        mounted = run("mount", "-t", "tmpfs", "-o", "size=2m", "lightwell-test", disk.toString());
        assumeTrue(mounted, "skipped: mounting a small disk needs root");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", disk.toString());
        }
    }

    /** From the last page alone not fitting, which fails only when the file is closed, to nothing left. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 30, 100, Integer.MAX_VALUE})
    void oneSentenceAndNoPartialFile(int pagesMissing) throws IOException {
        ColorEngine color = ColorEngine.load(Optional.empty());
        long pages;
        try (Photo photo = new SyntheticPhoto().open(Path.of("photo.heic"))) {
            pages = (new ExrExport()
                    .write(photo, OutputTarget.of(folder.resolve("whole.exr"), Existing.REFUSE), OPTIONS, () -> color, Progress.NONE)
                    .bytes() + PAGE - 1) / PAGE;
        }
        Path filler = disk.resolve("filler");
        Files.write(filler, new byte[DISK - PAGE * (int) Math.max(0, pages - pagesMissing)]);
        try (Photo photo = new SyntheticPhoto().open(Path.of("photo.heic"))) {
            ExportException refused = assertThrows(ExportException.class,
                    () -> new ExrExport().write(photo, OutputTarget.of(disk.resolve("out.exr"), Existing.REFUSE), OPTIONS, () -> color,
                            Progress.NONE));
            assertTrue(refused.getMessage().contains("the disk is full"), refused.getMessage());
        }
        try (Stream<Path> left = Files.list(disk)) {
            assertEquals(List.of(filler), left.toList());
        }
    }

    /** A TIFF, its profile and the raw metadata: whatever does not fit, what is there is whole. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 10})
    void extractedFilesAreWholeOrMissing(int pagesFree) throws IOException {
        Path whole = Files.createDirectory(folder.resolve("whole"));
        Path file = Files.write(folder.resolve("demo.heic"), DemoPhoto.encode(DemoOptions.SMALL.withWidth(256), Progress.NONE));
        extract(file, whole);
        Files.write(disk.resolve("filler"), new byte[DISK - PAGE * pagesFree]);
        IOException refused = assertThrows(IOException.class, () -> extract(file, disk));
        assertTrue(refused.getMessage().endsWith("the disk is full."), refused.getMessage());
        try (Stream<Path> left = Files.list(disk)) {
            for (Path there : left.filter(path -> !path.endsWith("filler")).toList()) {
                assertEquals(-1, Files.mismatch(there, whole.resolve(there.getFileName())), there.toString());
            }
        }
    }

    private static void extract(Path file, Path to) throws IOException {
        try (Photo photo = PhotoReader.open(file)) {
            Extract.write(photo, OutputTarget.of(to, Existing.REFUSE), "demo", Progress.NONE, new Extract.Report() {
                @Override
                public void written(Path written) {}

                @Override
                public void skipped(Path skipped) {}

                @Override
                public void leftOut(Message sentence) {}

                @Override
                public void failed(PhotoException failure) {
                    throw new AssertionError(failure);
                }
            });
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
