package lightwell.ui.content;

import java.util.Optional;
import lightwell.metadata.DepthDescription;
import lightwell.photo.Photo;
import lightwell.ui.kit.Texts;

/** Words the accuracy of a depth map's metres for the window. */
public final class DepthTrust {

    private DepthTrust() {}

    /** One sentence that replaces "no depth map" if there is one that cannot be read. */
    public static Optional<String> absence(Photo photo) {
        return photo.unreadDepth().map(reason -> Texts.get("depth.unread", reason));
    }

    /** One sentence to show beside metres. */
    public static String statement(DepthDescription description) {
        if (!description.metric()) {
            return Texts.get("depth.trust.unitless", description.source());
        }
        return Texts.get("depth.trust." + description.accuracy().word(), description.source());
    }
}
