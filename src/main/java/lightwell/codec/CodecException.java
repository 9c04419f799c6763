package lightwell.codec;

import java.io.IOException;

/** libheif is missing, or cannot decode or encode an item; the message is one plain sentence for the user. */
public final class CodecException extends IOException {

    public CodecException(String sentence) {
        super(sentence);
    }

    public CodecException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
