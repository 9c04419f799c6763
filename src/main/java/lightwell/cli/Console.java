package lightwell.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import lightwell.export.TerminalText;
import lightwell.message.Message;
import lightwell.photo.Photo;

/**
 * Where commands write: results to standard output, all else to standard error. Lines are shown with what a terminal would obey escaped,
 * whatever names and texts of files are in them. What cannot be written to standard output is remembered: the command fails at its end.
 */
final class Console {

    private final Output output;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Optional<Terminal> terminal;
    private final Path logFile;

    /**
     * @param terminal where {@code err} is shown; empty when it is no terminal, which then gets no progress
     * @param logFile  where traces are
     */
    Console(Writer out, Writer err, Optional<Terminal> terminal, Path logFile) {
        this.output = new Output(out);
        this.out = new PrintWriter(output);
        this.err = new PrintWriter(err);
        this.terminal = terminal;
        this.logFile = logFile;
    }

    /** For pages of help, which are ours. */
    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    Path logFile() {
        return logFile;
    }

    /** @throws ClosedOutputException when nobody reads any more */
    void result(String line) {
        document(TerminalText.escaped(line));
    }

    /**
     * Prints what may have several lines and is escaped by rules of its own.
     *
     * @throws ClosedOutputException when nobody reads any more
     */
    void document(String text) {
        out.println(text);
        out.flush();
        if (output.isClosedPipe()) {
            throw new ClosedOutputException();
        }
    }

    /** True when standard output takes no more; then results need not be computed. */
    boolean isLost() {
        return output.isLost();
    }

    void message(String sentence) {
        err.println(TerminalText.escaped("lightwell: " + sentence));
        err.flush();
    }

    void message(Message sentence) {
        message(sentence.toString());
    }

    /** @param file its name, which begins the line */
    void warning(String file, Message sentence) {
        message(Message.of("cli.warning", file, sentence));
    }

    /** Of one photo, each with its name. */
    void warnings(Photo photo) {
        photo.warnings().forEach(sentence -> warning(photo.name(), sentence));
    }

    /** Says that a file was skipped. */
    void leftAlone(Path file) {
        message(Message.of("cli.left-alone", file));
    }

    /** @param title of the work, such as the file's name */
    ProgressLine progress(String title, BooleanSupplier cancelled) {
        return new ProgressLine(err, terminal, title, cancelled);
    }

    /**
     * To be asked when a command has ended.
     *
     * @param status what it ended with
     * @return the exit status, which is a failure when standard output was not written
     */
    int ended(int status) {
        out.flush();
        if (output.isClosedPipe()) {
            return ExitStatus.CLOSED;
        }
        output.problem().ifPresent(this::message);
        return output.isLost() && status == ExitStatus.DONE ? ExitStatus.FAILED : status;
    }
}
