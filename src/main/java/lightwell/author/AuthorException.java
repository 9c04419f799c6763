package lightwell.author;

import lightwell.failure.ToldException;
import lightwell.message.Message;

/** A picture cannot be authored; the message is one plain sentence for the user. */
public final class AuthorException extends ToldException {

    public AuthorException(Message sentence) {
        super(sentence);
    }

    public AuthorException(Message sentence, Throwable cause) {
        super(sentence, cause);
    }
}
