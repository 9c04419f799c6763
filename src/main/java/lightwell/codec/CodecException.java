package lightwell.codec;

import lightwell.failure.ToldException;
import lightwell.message.Message;

/** libheif is missing, or cannot decode or encode an item; the message is one plain sentence for the user. */
public final class CodecException extends ToldException {

    public CodecException(Message sentence) {
        super(sentence);
    }

    public CodecException(Message sentence, Throwable cause) {
        super(sentence, cause);
    }
}
