package lightwell.export;

import lightwell.failure.ToldException;
import lightwell.message.Message;

/** Nothing was written; the message is one plain sentence for the user. */
public class ExportException extends ToldException {

    public ExportException(Message sentence) {
        super(sentence);
    }

    public ExportException(Message sentence, Throwable cause) {
        super(sentence, cause);
    }
}
