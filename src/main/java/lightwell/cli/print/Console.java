package lightwell.cli.print;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import lightwell.export.TerminalText;
import lightwell.message.Message;
import lightwell.photo.Photo;

/**
 * The output of commands: results to standard output, everything else to standard error. Lines are escaped for terminals, whatever names
 * and texts of files they contain. Failures of standard output are remembered: the command fails at its end.
 */
public final class Console {

    private final Output output;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Optional<Terminal> terminal;
    private final Path logFile;

    /**
     * @param terminal behind {@code err}; empty if it is not a terminal, so that no progress is shown
     * @param logFile  contains stack traces
     */
    public Console(Writer out, Writer err, Optional<Terminal> terminal, Path logFile) {
        this.output = new Output(out);
        this.out = new PrintWriter(output);
        this.err = new PrintWriter(err);
        this.terminal = terminal;
        this.logFile = logFile;
    }

    /** For help pages, which need no escaping. */
    public PrintWriter out() {
        return out;
    }

    public PrintWriter err() {
        return err;
    }

    public Path logFile() {
        return logFile;
    }

    /** @throws ClosedOutputException if the reader has closed the pipe */
    public void result(String line) {
        document(TerminalText.escaped(line));
    }

    /**
     * Prints text that may have several lines and is already escaped.
     *
     * @throws ClosedOutputException if the reader has closed the pipe
     */
    public void document(String text) {
        out.println(text);
        out.flush();
        if (output.isClosedPipe()) {
            throw new ClosedOutputException();
        }
    }

    /** True if standard output cannot be written any more, so that results need not be computed. */
    public boolean isLost() {
        return output.isLost();
    }

    public void message(String sentence) {
        err.println(TerminalText.escaped("lightwell: " + sentence));
        err.flush();
    }

    public void message(Message sentence) {
        message(sentence.toString());
    }

    /** @param file its name, which precedes the line */
    public void warning(String file, Message sentence) {
        message(Message.of("cli.warning", file, sentence));
    }

    /** Prints a warning that names its file itself. */
    public void warning(Message sentence) {
        message(Message.of("cli.warning-named", sentence));
    }

    /** Prints the warnings of a photo, each with its name. */
    public void warnings(Photo photo) {
        photo.warnings().forEach(sentence -> warning(photo.name(), sentence));
    }

    /** Reports that a file was skipped. */
    public void leftAlone(Path file) {
        message(Message.of("cli.left-alone", file));
    }

    /** @param title of the work, such as the file's name */
    public ProgressLine progress(String title, BooleanSupplier cancelled) {
        return new ProgressLine(err, terminal, title, cancelled);
    }

    /**
     * Must be called when a command has ended.
     *
     * @param status of the command
     * @return the exit status, which is a failure if standard output was not written
     */
    public int ended(int status) {
        out.flush();
        if (output.isClosedPipe()) {
            return ExitStatus.CLOSED;
        }
        output.problem().ifPresent(this::message);
        return output.isLost() && status == ExitStatus.DONE ? ExitStatus.FAILED : status;
    }
}
