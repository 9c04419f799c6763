package lightwell.photo;

import java.util.function.Consumer;
import lightwell.message.Message;

/** Limits of what is made of one file. Real photos stay far below; crafted files are stopped here. */
public final class Limits {

    /** Pictures including the base: each can be decoded, shown and written as a file. A portrait of a recent iPhone has about twenty. */
    public static final int MAX_LAYERS = 64;

    private Limits() {}

    /**
     * Warns in one sentence if there are more pictures.
     *
     * @param more number of pictures above the limit
     */
    public static void warn(int more, Consumer<Message> warnings) {
        if (more > 0) {
            warnings.accept(Message.of("photo.file-pictures-them-left-out", MAX_LAYERS + more, more, MAX_LAYERS));
        }
    }
}
