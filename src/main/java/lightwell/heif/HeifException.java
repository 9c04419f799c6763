package lightwell.heif;

import java.io.IOException;

/** The file is refused; the message is one plain sentence that names the box and the reason. */
public final class HeifException extends IOException {

    public HeifException(String sentence) {
        super(sentence);
    }
}
