package lightwell.heif;

import java.io.IOException;
import lightwell.failure.Told;

/** A file is refused; the message is one plain sentence that names the box and the reason. */
public final class HeifException extends IOException implements Told {

    public HeifException(String sentence) {
        super(sentence);
    }
}
