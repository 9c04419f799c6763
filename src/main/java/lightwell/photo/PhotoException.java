package lightwell.photo;

import java.io.IOException;

/** A photo, or a layer of it, cannot be read; the message is one plain sentence for the user. */
public final class PhotoException extends IOException {

    public PhotoException(String sentence) {
        super(sentence);
    }

    public PhotoException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
