package lightwell.ui.content;

import java.util.Optional;
import lightwell.photo.Photo;
import lightwell.ui.kit.Texts;

/** Words why a photo that has a depth map shows none. */
public final class UnreadDepth {

    private UnreadDepth() {}

    /** One sentence that replaces "no depth map"; empty if the photo has no depth that cannot be read. */
    public static Optional<String> sentence(Photo photo) {
        return photo.unreadDepth().map(reason -> Texts.get("depth.unread", reason));
    }
}
