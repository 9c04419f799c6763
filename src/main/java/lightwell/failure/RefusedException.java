package lightwell.failure;

import lightwell.message.Message;

/** A value of an option or of a file is invalid; the message is one plain sentence. */
public final class RefusedException extends IllegalArgumentException implements Told {

    private static final long serialVersionUID = 1;

    private final transient Message message;

    public RefusedException(Message sentence) {
        super(sentence.english());
        this.message = sentence;
    }

    public RefusedException(Message sentence, Throwable cause) {
        super(sentence.english(), cause);
        this.message = sentence;
    }

    @Override
    public Message told() {
        return message;
    }
}
