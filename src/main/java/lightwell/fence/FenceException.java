package lightwell.fence;

import lightwell.failure.ToldException;
import lightwell.message.Message;

/** A picture could not be decoded behind the fence; the message is one plain sentence for the user. */
public final class FenceException extends ToldException {

    public FenceException(Message sentence) {
        super(sentence);
    }

    public FenceException(Message sentence, Throwable cause) {
        super(sentence, cause);
    }
}
