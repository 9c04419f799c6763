package lightwell.cli;

import java.io.IOException;
import java.nio.file.Path;
import lightwell.failure.FailureSentence;
import lightwell.failure.ToldException;
import lightwell.message.Message;

/** A failure whose sentence already names the file, for commands that read several files at once. */
final class NamedException extends ToldException {

    private static final long serialVersionUID = 1;

    NamedException(Message sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The cause's sentence, preceded by the file's name unless it contains it. */
    static NamedException of(Path file, IOException cause) {
        return new NamedException(ErrorSentences.named(file, FailureSentence.told(cause)), cause);
    }
}
