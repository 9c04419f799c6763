package lightwell.jpeg;

import java.io.IOException;

/** A file, or a picture in it, is refused; the message is one plain sentence that names the part and the reason. */
public final class JpegException extends IOException {

    public JpegException(String sentence) {
        super(sentence);
    }
}
