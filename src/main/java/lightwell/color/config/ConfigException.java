package lightwell.color.config;

import lightwell.message.Message;

/** A config is refused; the reason is the end of a sentence about it, without a full stop: "its colour space …". */
public final class ConfigException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Message reason;

    ConfigException(Message reason) {
        super(reason.english());
        this.reason = reason;
    }

    ConfigException(Message reason, Throwable cause) {
        super(reason.english(), cause);
        this.reason = reason;
    }

    public Message reason() {
        return reason;
    }
}
