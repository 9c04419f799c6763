package lightwell.queue;

import lightwell.failure.ToldException;
import lightwell.message.Message;

/** The journal cannot be read or written; the message is one plain sentence. */
final class JournalException extends ToldException {

    private static final long serialVersionUID = 1;

    JournalException(Message sentence, Throwable cause) {
        super(sentence, cause);
    }
}
