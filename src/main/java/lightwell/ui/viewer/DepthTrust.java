package lightwell.ui.viewer;

import lightwell.metadata.DepthDescription;
import lightwell.ui.Texts;

/** How far a depth map's metres can be trusted, in the window's words. */
public final class DepthTrust {

    private DepthTrust() { }

    /** One sentence, to stand wherever metres are shown. */
    public static String statement(DepthDescription description) {
        String accuracy = description.accuracy();
        boolean said = accuracy.equals("absolute") || accuracy.equals("relative");
        return Texts.get("depth.trust." + (said ? accuracy : "unknown"), description.source());
    }
}
