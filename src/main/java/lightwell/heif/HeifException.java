package lightwell.heif;

import lightwell.failure.ToldException;
import lightwell.message.Message;

/** A file is refused; the message is one plain sentence that names the box and the reason. */
public final class HeifException extends ToldException {

    public HeifException(Message sentence) {
        super(sentence);
    }
}
