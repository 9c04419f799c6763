package lightwell.photo;

import lightwell.failure.ToldException;
import lightwell.message.Message;

/** A photo, or a layer of it, cannot be read; the message is one plain sentence for the user. */
public final class PhotoException extends ToldException {

    public PhotoException(Message sentence) {
        super(sentence);
    }

    public PhotoException(Message sentence, Throwable cause) {
        super(sentence, cause);
    }
}
