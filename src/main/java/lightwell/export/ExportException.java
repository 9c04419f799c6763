package lightwell.export;

import java.io.IOException;
import lightwell.failure.Told;

/** Nothing was written; the message is one plain sentence for the user. */
public class ExportException extends IOException implements Told {

    public ExportException(String sentence) {
        super(sentence);
    }

    public ExportException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
