package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lightwell.cli.print.Console;

/** One run of the command line inside the test, piped: what it wrote, and how it ended. */
public record CliRun(int status, List<String> out, List<String> err) {

    private static final Path LOG = Path.of("the.log");

    public static CliRun of(Object... arguments) {
        return of((files, config) -> {
            throw new AssertionError("the window was opened");
        }, arguments);
    }

    public static CliRun of(WindowLauncher window, Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), Optional.empty(), LOG);
        int status = Cli.run(console, window, Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        return new CliRun(status, out.toString().lines().toList(), err.toString().lines().toList());
    }

    /** Ended with this status and with one sentence on standard error, which holds these words; nothing on standard output. */
    CliRun refused(int expected, String... words) {
        assertEquals(List.of(), out);
        assertEquals(1, err.size(), "lines on standard error: " + err);
        assertEquals(expected, status, err.get(0));
        assertTrue(err.get(0).startsWith("lightwell: "), err.get(0));
        for (String word : words) {
            assertTrue(err.get(0).contains(word), "\"" + word + "\" is not in: " + err.get(0));
        }
        return this;
    }

    CliRun done() {
        assertEquals(0, status, "standard error: " + err);
        return this;
    }
}
