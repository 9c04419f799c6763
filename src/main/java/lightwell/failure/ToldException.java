package lightwell.failure;

import java.io.IOException;

/** Something could not be read or written; the message is one plain sentence. For packages that need no exception of their own. */
public final class ToldException extends IOException implements Told {

    public ToldException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
