package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lightwell.Waiting;
import lightwell.jobs.Progress;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptionTest {

    @TempDir
    Path folder;

    /** The demo photo takes seconds to render; in which of them it is stopped does not matter. */
    @Test
    void aStoppedCommandLeavesNothingBehind() throws Exception {
        Path target = folder.resolve("demo");
        Path errors = folder.resolve("errors.txt");
        Process process = start(errors, "sample", target.toString());
        Waiting.comesTrue(Duration.ofMinutes(1), () -> Files.exists(target) || !process.isAlive());
        process.destroy();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), "still running");
        assertEquals(128 + 15, process.exitValue(), Files.readString(errors));
        assertEquals("lightwell: Stopped; the demo photo was not written.\n", Files.readString(errors));
        try (Stream<Path> left = Files.list(target)) {
            assertEquals(0, left.count());
        }
    }

    /** It is stopped while the hidden part of the second file is there. */
    @Test
    void ctrlCLeavesWholeFilesOnly() throws Exception {
        assumeTrue(!IgnoredInterrupts.here(), IgnoredInterrupts.SKIPPED);
        Path first = Photos.good(folder.resolve("first.heic"));
        Files.write(folder.resolve("second.heic"), DemoPhoto.encode(DemoOptions.SMALL.withWidth(1024), Progress.NONE));
        Path target = folder.resolve("converted");
        Path errors = Files.createTempFile("errors", ".txt");
        Process process = start(errors, "encode", first.toString(), folder.resolve("second.heic").toString(), "--quality", "draft",
                "--no-verify", "-o", target.toString());
        Path whole = target.resolve("first_HDR_gain_map.heic");
        Waiting.comesTrue(Duration.ofMinutes(1), () -> Files.exists(whole) && names(target).size() > 1 || !process.isAlive());
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), "still running");
        String said = Files.readString(errors);
        Files.delete(errors);
        assertEquals(128 + 2, process.exitValue(), said);
        assertEquals("lightwell: Stopped at second.heic; the files written so far are complete.\n", said);
        assertEquals(List.of("first_HDR_gain_map.heic"), names(target));
        try (Photo photo = PhotoReader.open(whole)) {
            assertTrue(photo.gainMap().isPresent());
        }
    }

    /** Eight photos, two at once: those at work say that they were stopped, the others are not begun. */
    @Test
    void severalAtOnceLeaveWholeFilesOnly() throws Exception {
        Path photos = Files.createDirectory(folder.resolve("photos"));
        byte[] photo = DemoPhoto.encode(DemoOptions.SMALL.withWidth(1024), Progress.NONE);
        for (int i = 1; i <= 8; i++) {
            Files.write(photos.resolve(i + ".heic"), photo);
        }
        Path target = Files.createDirectory(folder.resolve("out"));
        Path errors = folder.resolve("errors.txt");
        Process process = start(errors, "export", photos.toString(), "-o", target.toString(), "--jobs", "2", "--threads", "1");
        Waiting.comesTrue(Duration.ofMinutes(1), () -> names(target).stream().anyMatch(name -> name.endsWith("cg.exr"))
                || !process.isAlive());
        process.destroy();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), "still running");
        List<String> said = Files.readAllLines(errors);
        assertEquals(128 + 15, process.exitValue(), said.toString());
        List<String> whole = names(target);
        assertTrue(whole.size() < 8 && whole.stream().allMatch(name -> name.matches("\\d_acescg\\.exr")), whole.toString());
        long stopped = said.stream().filter(line -> line.matches("lightwell: Stopped; .*\\d_acescg\\.exr was not written\\.")).count();
        assertTrue(stopped >= 1 && stopped <= 2 && said.size() == stopped, said.toString());
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process start(Path errors, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlightwell.state.dir=" + folder.resolve("state"), "-cp", System.getProperty("java.class.path"), "lightwell.Main"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(errors.toFile()).start();
    }
}
