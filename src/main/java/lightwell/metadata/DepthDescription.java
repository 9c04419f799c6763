package lightwell.metadata;

import java.util.Optional;
import lightwell.message.Message;

/**
 * The meaning of a depth map's code values.
 *
 * @param kind     the quantity in which the codes are linear
 * @param min      value of code 0: 1/m for disparity, m for depth
 * @param max      value of the largest code
 * @param accuracy of the metres
 * @param quality  "high", "low" or "unknown"
 * @param source   where min and max come from: "depthData XMP", "depth representation SEI", "GDepth XMP, RangeInverse"
 * @param metric   whether the unit is metres; else the file states none, and metres stand for its own unit
 */
public record DepthDescription(Kind kind, double min, double max, DepthAccuracy accuracy, String quality, boolean filtered,
        Optional<CameraCalibration> calibration, String source, boolean metric) {

    public enum Kind { DISPARITY, DEPTH }

    /** A description in metres. */
    public DepthDescription(Kind kind, double min, double max, DepthAccuracy accuracy, String quality, boolean filtered,
            Optional<CameraCalibration> calibration, String source) {
        this(kind, min, max, accuracy, quality, filtered, calibration, source, true);
    }

    /** One sentence to show beside metres. */
    public Message trust() {
        return Message.of("depth.accuracy." + (metric ? accuracy.word() : "no-unit"), source);
    }
}
