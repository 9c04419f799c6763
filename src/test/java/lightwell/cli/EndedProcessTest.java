package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import lightwell.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports whose process is told to end, or is killed, while a file is under way. */
class EndedProcessTest extends OnePhoto {

    private static final int PHOTOS = 40;
    private static final int ATTEMPTS = 30;

    /** Whatever it is at when the signal comes, it says that it stopped and never that something went wrong. */
    @ParameterizedTest
    @CsvSource({"TERM, 143, 0", "TERM, 143, 2", "INT, 130, 1"})
    void aStoppedExportSaysSoAndLeavesNothing(String signal, int status, int written) throws Exception {
        assumeTrue(signal.equals("TERM") || !IgnoredInterrupts.here(), IgnoredInterrupts.SKIPPED);
        Process process = exporting();
        await(process, () -> !parts().isEmpty() && written() >= written);
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
        ProcessRun run = ProcessRun.ended(process, folder);
        assertEquals(status, run.status(), run.err());
        assertTrue(run.err().matches("lightwell: Stopped; \\S+\\.exr was not written\\.\n"), run.err());
        assertEquals(List.of(), parts());
    }

    @Test
    void whatAKilledProcessLeftIsSweptByALaterOne() throws Exception {
        for (int i = 0; i < ATTEMPTS && parts().isEmpty(); i++) {
            Process process = exporting();
            await(process, () -> !parts().isEmpty());
            process.destroyForcibly().waitFor();
        }
        assertEquals(1, parts().size(), "the process could not be killed while it wrote");
        String left = parts().get(0).getFileName().toString();
        assertTrue(left.startsWith(".lightwell-photo"), left);
        CliRun.of("export", photo, "-o", out.resolve("later.exr")).done();
        assertEquals(List.of(), parts());
        assertTrue(Files.exists(out.resolve("later.exr")));
    }

    /** As machines of a farm do it. */
    @Test
    void twoProcessesOverOneFolderBothSucceed() throws IOException, InterruptedException {
        Path photos = photos(10);
        Path other = Files.createDirectory(folder.resolve("other"));
        Process first = ProcessRun.builder(folder, "export", photos, "-o", out, "--skip-existing").redirectOutput(Redirect.DISCARD).start();
        Process second = ProcessRun.builder(other, "export", photos, "-o", out, "--skip-existing").redirectOutput(Redirect.DISCARD).start();
        ProcessRun one = ProcessRun.ended(first, folder);
        ProcessRun two = ProcessRun.ended(second, other);
        assertEquals(0, one.status(), one.err());
        assertEquals(0, two.status(), two.err());
        assertTrue((one.err() + two.err()).lines().allMatch(line -> line.endsWith(" exists and was left alone.")
                || line.matches("lightwell: (\\d+ written, )?(\\d+ left alone, )?[0-9.]+ s")), one.err() + two.err());
        assertEquals(List.of(), parts());
    }

    private Process exporting() throws IOException {
        return ProcessRun.builder(folder, "export", photos(PHOTOS), "-o", out, "--overwrite").redirectOutput(Redirect.DISCARD).start();
    }

    private Path photos(int number) throws IOException {
        Path photos = folder.resolve("photos");
        if (Files.notExists(photos)) {
            Files.createDirectory(photos);
            for (int i = 0; i < number; i++) {
                Photos.good(photos.resolve("photo" + i + ".heic"));
            }
        }
        return photos;
    }

    private static void await(Process process, Callable<Boolean> condition) throws Exception {
        Waiting.until(Duration.ofMinutes(3), () -> {
            assertTrue(process.isAlive(), () -> "it ended early");
            return condition.call();
        }, () -> "it has not come so far");
    }

    private long written() throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(out, "*.exr")) {
            return StreamSupport.stream(found.spliterator(), false).filter(file -> !file.getFileName().toString().startsWith(".")).count();
        }
    }

    private List<Path> parts() throws IOException {
        List<Path> parts = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(out, ".*")) {
            found.forEach(parts::add);
        }
        return parts;
    }
}
