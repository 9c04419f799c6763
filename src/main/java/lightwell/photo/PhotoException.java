package lightwell.photo;

import java.io.IOException;
import lightwell.failure.Told;

/** A photo, or a layer of it, cannot be read; the message is one plain sentence for the user. */
public final class PhotoException extends IOException implements Told {

    public PhotoException(String sentence) {
        super(sentence);
    }

    public PhotoException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
