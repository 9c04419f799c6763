package lightwell.depth;

import lightwell.metadata.DepthDescription;

/** Words for how far a depth map's metres can be trusted. */
public final class DepthAccuracy {

    private DepthAccuracy() {}

    /** One sentence to show beside metres. */
    public static String statement(DepthDescription description) {
        return trust(description) + " (range from " + description.source() + ").";
    }

    private static String trust(DepthDescription description) {
        if (!description.metric()) {
            return "Metres are nominal: the file states no unit for its depth, so only its proportions mean something";
        }
        return switch (description.accuracy()) {
            case "absolute" -> "Metres are measured: the file calls its depth absolute";
            case "relative" -> "Metres are nominal: the file calls its depth relative, so proportions hold better than distances";
            default -> "Metres are nominal: the file does not say how accurate its depth is";
        };
    }
}
