package lightwell.cli.print;

import lightwell.failure.ToldException;
import lightwell.message.Message;

/** A failure whose sentence already names the file, for commands that read several files at once. */
public final class NamedException extends ToldException {

    private static final long serialVersionUID = 1;

    public NamedException(Message sentence, Throwable cause) {
        super(sentence, cause);
    }
}
