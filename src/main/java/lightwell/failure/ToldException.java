package lightwell.failure;

import java.io.IOException;
import lightwell.message.Message;

/** Something could not be read or written; the message is one plain sentence. Packages have exceptions of their own below it. */
public class ToldException extends IOException implements Told {

    private static final long serialVersionUID = 1;

    private final transient Message message;

    public ToldException(Message sentence) {
        super(sentence.english());
        this.message = sentence;
    }

    public ToldException(Message sentence, Throwable cause) {
        super(sentence.english(), cause);
        this.message = sentence;
    }

    @Override
    public final Message told() {
        return message;
    }
}
