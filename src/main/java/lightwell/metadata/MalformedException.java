package lightwell.metadata;

import lightwell.message.Message;

/**
 * A piece of metadata cannot be used; the reason is the end of a sentence about it. Never leaves the metadata packages: it becomes a
 * warning.
 */
public final class MalformedException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Message reason;

    public MalformedException(Message reason) {
        super(reason.english());
        this.reason = reason;
    }

    public Message reason() {
        return reason;
    }
}
