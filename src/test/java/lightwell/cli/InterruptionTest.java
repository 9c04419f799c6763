package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lightwell.Waiting;
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
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlightwell.state.dir=" + folder, "-cp", System.getProperty("java.class.path"), "lightwell.Main", "sample",
                target.toString())
                .redirectOutput(Redirect.DISCARD).redirectError(errors.toFile()).start();
        Waiting.comesTrue(Duration.ofMinutes(1), () -> Files.exists(target) || !process.isAlive());
        process.destroy();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), "still running");
        assertEquals(128 + 15, process.exitValue(), Files.readString(errors));
        assertEquals("lightwell: Stopped; the demo photo was not written.\n", Files.readString(errors));
        try (Stream<Path> left = Files.list(target)) {
            assertEquals(0, left.count());
        }
    }
}
