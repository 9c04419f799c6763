package lightwell.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** What to tell the user of a failure: one sentence, never a trace, which goes to the log. */
final class Failures {

    /** JavaFX's word for it. */
    private static final String NO_DISPLAY = "Unable to open DISPLAY";

    private Failures() { }

    /** The sentence, with the input's name in front unless it has it already. */
    static String sentence(Path input, Throwable failure, Path logFile) {
        String sentence = sentence(failure, logFile);
        return failure instanceof NamedException ? sentence : named(input, sentence);
    }

    /** The sentence, with the file's name in front unless it has it already. */
    static String named(Path file, String sentence) {
        String name = name(file);
        return sentence.contains(name) ? sentence : name + ": " + sentence;
    }

    static String sentence(Throwable failure, Path logFile) {
        LoggerFactory.getLogger(Failures.class).warn("A command failed", failure);
        return explain(unwrap(failure), logFile);
    }

    private static String explain(Throwable failure, Path logFile) {
        if (failure instanceof FileSystemException file) {
            return ofFile(file);
        }
        if (failure instanceof IOException && String.valueOf(failure.getMessage()).endsWith(".")) {
            return failure.getMessage(); // ours are sentences, and what looks like a second line is in a file's name
        }
        if (failure instanceof IOException) {
            return "Reading or writing failed: " + oneLine(failure.getMessage()) + "; the log has more: " + logFile;
        }
        if (failure instanceof OutOfMemoryError) {
            return "There is not enough memory; close other programs, or take a smaller picture.";
        }
        if (failure instanceof LinkageError) {
            return "A native library cannot be used (" + oneLine(failure.getMessage()) + "); the log has more: " + logFile;
        }
        if (failure instanceof UnsupportedOperationException && String.valueOf(failure.getMessage()).contains(NO_DISPLAY)) {
            return "No window can be opened, for there is no display; the commands need none, see lightwell --help.";
        }
        return "Something unexpected went wrong (" + oneLine(failure.toString()) + "); the log has more: " + logFile;
    }

    /** What to call a file in a sentence. */
    static String name(Path path) {
        Path last = path.getFileName();
        return last == null || last.toString().isEmpty() ? path.toString() : last.toString();
    }

    /** What JavaFX or a stream wrapped. */
    private static Throwable unwrap(Throwable failure) {
        boolean wrapped = failure.getClass() == RuntimeException.class || failure instanceof UncheckedIOException;
        return wrapped && failure.getCause() != null ? unwrap(failure.getCause()) : failure;
    }

    private static String ofFile(FileSystemException failure) {
        String reason = failure instanceof NoSuchFileException ? "there is no such file or folder"
                : failure instanceof AccessDeniedException ? "access is denied"
                : failure instanceof FileAlreadyExistsException ? "it exists, and is no folder"
                : failure.getReason() == null ? "the system refuses it" : oneLine(failure.getReason());
        return failure.getFile() + " cannot be used: " + reason + ".";
    }

    private static String oneLine(String text) {
        return String.valueOf(text).strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
