package lightwell.jpeg;

import lightwell.failure.ToldException;
import lightwell.message.Message;

/** A file, or a picture in it, is refused; the message is one plain sentence that names the part and the reason. */
public final class JpegException extends ToldException {

    public JpegException(Message sentence) {
        super(sentence);
    }
}
