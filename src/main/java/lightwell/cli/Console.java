package lightwell.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Where commands write: results to {@code out}, all else to {@code err}. That nobody reads any more (a closed pipe) is no failure.
 *
 * @param terminal where {@code err} is shown; empty when it is no terminal, which then gets no progress
 * @param logFile  where traces are
 */
record Console(PrintWriter out, PrintWriter err, Optional<Terminal> terminal, Path logFile) {

    void result(String line) {
        out.println(line);
        out.flush();
    }

    void message(String sentence) {
        err.println("lightwell: " + sentence);
        err.flush();
    }

    void warning(String sentence) {
        message("warning: " + sentence);
    }

    /** @param title of the work, such as the file's name */
    ProgressLine progress(String title, BooleanSupplier cancelled) {
        return new ProgressLine(err, terminal, title, cancelled);
    }
}
