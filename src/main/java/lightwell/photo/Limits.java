package lightwell.photo;

import java.util.function.Consumer;
import lightwell.message.Message;

/** The most that is made of one file. Real photos stay well below; a crafted file stops here. */
public final class Limits {

    /** Pictures, the base among them: each can be decoded, shown and written as a file. A portrait of a newest iPhone has some twenty. */
    public static final int MAX_LAYERS = 64;

    private Limits() {}

    /** One sentence when there are pictures beyond them. @param more how many */
    public static void warn(int more, Consumer<Message> warnings) {
        if (more > 0) {
            warnings.accept(Message.of("photo.file-pictures-them-left-out", MAX_LAYERS + more, more, MAX_LAYERS));
        }
    }
}
