package lightwell.depth;

import lightwell.message.Message;
import lightwell.metadata.DepthDescription;

/** Words for how far a depth map's metres can be trusted. */
public final class DepthAccuracy {

    private DepthAccuracy() {}

    /** One sentence to show beside metres. */
    public static Message words(DepthDescription description) {
        String trust = !description.metric() ? "no-unit" : switch (description.accuracy()) {
            case "absolute", "relative" -> description.accuracy();
            default -> "unknown";
        };
        return Message.of("depth.accuracy." + trust, description.source());
    }

    /** The statement in English, for files. */
    public static String statement(DepthDescription description) {
        return words(description).english();
    }
}
