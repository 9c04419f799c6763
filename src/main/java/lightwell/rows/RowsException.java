package lightwell.rows;

import lightwell.failure.ToldException;
import lightwell.message.Message;

/** A TIFF, PNG or EXR cannot be read; the message is one plain sentence for the user. */
public final class RowsException extends ToldException {

    public RowsException(Message sentence) {
        super(sentence);
    }

    public RowsException(Message sentence, Throwable cause) {
        super(sentence, cause);
    }
}
