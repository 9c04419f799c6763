package lightwell.jpeg;

import java.io.IOException;
import lightwell.failure.Told;

/** A file, or a picture in it, is refused; the message is one plain sentence that names the part and the reason. */
public final class JpegException extends IOException implements Told {

    public JpegException(String sentence) {
        super(sentence);
    }
}
