package lightwell.cli.print;

import java.io.IOException;
import java.nio.file.Path;
import lightwell.failure.FailureSentence;
import lightwell.failure.Told;
import lightwell.message.Message;
import org.slf4j.LoggerFactory;

/** Words failures for the user: one sentence, never a stack trace, which goes to the log. */
public final class ErrorSentences {

    /** JavaFX's message. */
    private static final String NO_DISPLAY = "Unable to open DISPLAY";

    private ErrorSentences() {}

    /** The sentence, preceded by the input's name unless it contains it. */
    public static Message told(Path input, Throwable failure, Path logFile) {
        Message sentence = message(failure, logFile);
        return failure instanceof NamedException ? sentence : named(input, sentence);
    }

    /** The sentence, preceded by the file's name unless it contains it. */
    static Message named(Path file, Message sentence) {
        String name = name(file);
        return sentence.toString().contains(name) ? sentence : Message.of("photo.file-failed", name, sentence);
    }

    /** The cause's sentence, preceded by the file's name unless it contains it. */
    public static NamedException naming(Path file, IOException cause) {
        return new NamedException(named(file, FailureSentence.told(cause)), cause);
    }

    public static String sentence(Throwable failure, Path logFile) {
        return message(failure, logFile).toString();
    }

    private static Message message(Throwable failure, Path logFile) {
        LoggerFactory.getLogger(ErrorSentences.class).warn("A command failed", failure);
        return explain(FailureSentence.unwrapped(failure), logFile);
    }

    private static Message explain(Throwable failure, Path logFile) {
        if (failure instanceof Told told) {
            return told.told(); // a line break may be part of a file's name
        }
        return FailureSentence.of(failure).map(Message::verbatim).orElseGet(() -> unforeseen(failure, logFile));
    }

    private static Message unforeseen(Throwable failure, Path logFile) {
        if (failure instanceof IOException) {
            return Message.of("cli.reading-or-writing-failed", FailureSentence.oneLine(failure.getMessage()), logFile);
        }
        if (failure instanceof LinkageError) {
            return Message.of("cli.native-library-unusable", FailureSentence.oneLine(failure.getMessage()), logFile);
        }
        if (failure instanceof UnsupportedOperationException && String.valueOf(failure.getMessage()).contains(NO_DISPLAY)) {
            return Message.of("cli.no-display");
        }
        return Message.of("cli.unexpected", FailureSentence.oneLine(failure.toString()), logFile);
    }

    /** The name of a file in messages. */
    public static String name(Path path) {
        Path last = path.getFileName();
        return last == null || last.toString().isEmpty() ? path.toString() : last.toString();
    }
}
