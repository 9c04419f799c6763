package lightwell.failure;

import lightwell.message.Message;

/** Recognises a full disk by the system's reason, the only sign of it that Java and native libraries give. */
public final class FullDisk {

    private static final String REASON = "No space left";

    private FullDisk() {}

    /** @param reason a message of the system or of an exception */
    public static boolean isReason(String reason) {
        return reason.contains(REASON);
    }

    /** The reason for people, for the middle of a sentence. */
    public static Message words() {
        return Message.of("failure.disk-full");
    }
}
