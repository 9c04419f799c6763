package lightwell.codec;

import java.io.IOException;
import lightwell.failure.Told;

/** libheif is missing, or cannot decode or encode an item; the message is one plain sentence for the user. */
public final class CodecException extends IOException implements Told {

    public CodecException(String sentence) {
        super(sentence);
    }

    public CodecException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
