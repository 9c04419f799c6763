package lightwell.photo.reader;

import java.util.Map;
import java.util.Optional;
import lightwell.image.FloatPlane;
import lightwell.image.Half;
import lightwell.image.Raster;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import lightwell.rows.ExrLayer;

/** The depth channel of an EXR that says that it is metres, as this program's export does. */
final class ExrDepth {

    private static final String PREFIX = "depth";
    private static final String CHANNEL = "Z";
    private static final String METRES = "metres along the optical axis";
    private static final int LARGEST = 65_535;

    private ExrDepth() {}

    /** Empty if a channel is not depth in metres, or its range is missing: it is data then. */
    static Optional<DepthDescription> of(ExrLayer layer, Map<String, String> attributes) {
        boolean metres = METRES.equals(attributes.get("lightwell:depthUnit"));
        if (!layer.prefix().equals(PREFIX) || !layer.channel().equals(CHANNEL) || !metres) {
            return Optional.empty();
        }
        double nearest = number(attributes.get("lightwell:depthNearest"));
        double farthest = number(attributes.get("lightwell:depthFarthest"));
        if (!(nearest > 0 && nearest < farthest)) {
            return Optional.empty();
        }
        return Optional.of(new DepthDescription(DepthDescription.Kind.DISPARITY, farthest < Half.LARGEST ? 1 / farthest : 0, 1 / nearest,
                DepthAccuracy.of(attributes.getOrDefault("lightwell:depthAccuracy", "")),
                attributes.getOrDefault("lightwell:depthQuality", "unknown"), false, Optional.empty(), "EXR attributes"));
    }

    /** Disparities as 16-bit codes. What lies outside of the range, is NaN or not in front of the camera takes the nearer end. */
    static Raster codes(FloatPlane metres, DepthDescription description) {
        double span = description.max() - description.min();
        return RowRaster.coded(metres, value -> {
            double share = value > 0 ? (1.0 / value - description.min()) / span : 0;
            return (int) Math.round(Math.max(0, Math.min(1, share)) * LARGEST);
        });
    }

    private static double number(String text) {
        try {
            return text == null ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
