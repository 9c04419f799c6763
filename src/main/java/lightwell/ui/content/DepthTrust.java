package lightwell.ui.content;

import java.util.Optional;
import lightwell.metadata.DepthDescription;
import lightwell.photo.Photo;
import lightwell.ui.kit.Texts;

/** How far a depth map's metres can be trusted, in the window's words. */
public final class DepthTrust {

    private DepthTrust() {}

    /** One sentence, to stand instead of "no depth map" where there is one that cannot be read. */
    public static Optional<String> absence(Photo photo) {
        return photo.unreadDepth().map(reason -> Texts.get("depth.unread", reason));
    }

    /** One sentence, to stand wherever metres are shown. */
    public static String statement(DepthDescription description) {
        if (!description.metric()) {
            return Texts.get("depth.trust.unitless", description.source());
        }
        return Texts.get("depth.trust." + description.accuracy().word(), description.source());
    }
}
