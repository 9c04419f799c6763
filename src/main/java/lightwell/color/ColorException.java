package lightwell.color;

import lightwell.failure.ToldException;
import lightwell.message.Message;

/** A config, colour space or view cannot be used; the message is one plain sentence for the user. */
public final class ColorException extends ToldException {

    public ColorException(Message sentence) {
        super(sentence);
    }

    public ColorException(Message sentence, Throwable cause) {
        super(sentence, cause);
    }
}
