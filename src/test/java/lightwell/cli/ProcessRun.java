package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The command line as a process of its own: how it ended, and its standard error. */
record ProcessRun(int status, String err) {

    private static final long PATIENCE_SECONDS = 120;

    /** @param state folder for its log and its standard error */
    static ProcessBuilder builder(Path state, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-Dlightwell.state.dir=" + state, "-cp", System.getProperty("java.class.path"), "lightwell.Main"));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        return new ProcessBuilder(command).redirectError(state.resolve("errors.txt").toFile());
    }

    /** @param redirection as bash writes it: {@code > /dev/full} */
    static ProcessRun bash(Path state, String redirection, Object... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = builder(state, arguments);
        List<String> script = new ArrayList<>(List.of("bash", "-c", "\"$@\" " + redirection + "; exit ${PIPESTATUS[0]}", "bash"));
        script.addAll(builder.command());
        return ended(builder.command(script).redirectOutput(ProcessBuilder.Redirect.DISCARD).start(), state);
    }

    static ProcessRun ended(Process process, Path state) throws IOException, InterruptedException {
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "still running");
        return new ProcessRun(process.exitValue(), Files.readString(state.resolve("errors.txt"), StandardCharsets.UTF_8));
    }
}
