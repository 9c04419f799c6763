package lightwell.color;

import java.io.IOException;
import lightwell.failure.Told;

/** A config, colour space or view cannot be used; the message is one plain sentence for the user. */
public final class ColorException extends IOException implements Told {

    public ColorException(String sentence) {
        super(sentence);
    }

    public ColorException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
