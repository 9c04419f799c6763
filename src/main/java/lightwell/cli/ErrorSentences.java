package lightwell.cli;

import java.io.IOException;
import java.nio.file.Path;
import lightwell.failure.FailureSentence;
import lightwell.failure.Told;
import org.slf4j.LoggerFactory;

/** What to tell the user of a failure: one sentence, never a trace, which goes to the log. */
final class ErrorSentences {

    /** JavaFX's word for it. */
    private static final String NO_DISPLAY = "Unable to open DISPLAY";

    private ErrorSentences() {}

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
        LoggerFactory.getLogger(ErrorSentences.class).warn("A command failed", failure);
        return explain(FailureSentence.unwrapped(failure), logFile);
    }

    private static String explain(Throwable failure, Path logFile) {
        if (failure instanceof Told) {
            return failure.getMessage(); // what looks like a second line is in a file's name
        }
        return FailureSentence.of(failure).orElseGet(() -> unforeseen(failure, logFile));
    }

    private static String unforeseen(Throwable failure, Path logFile) {
        if (failure instanceof IOException) {
            return "Reading or writing failed: " + FailureSentence.oneLine(failure.getMessage()) + "; the log has more: " + logFile;
        }
        if (failure instanceof LinkageError) {
            return "A native library cannot be used (" + FailureSentence.oneLine(failure.getMessage()) + "); the log has more: " + logFile;
        }
        if (failure instanceof UnsupportedOperationException && String.valueOf(failure.getMessage()).contains(NO_DISPLAY)) {
            return "No window can be opened, for there is no display; the commands need none, see lightwell --help.";
        }
        return "Something unexpected went wrong (" + FailureSentence.oneLine(failure.toString()) + "); the log has more: " + logFile;
    }

    /** What to call a file in a sentence. */
    static String name(Path path) {
        Path last = path.getFileName();
        return last == null || last.toString().isEmpty() ? path.toString() : last.toString();
    }
}
