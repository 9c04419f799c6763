package lightwell.depth;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntBinaryOperator;
import lightwell.image.Raster;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.DepthDescription.Kind;

/** Depth maps that were never in a file. */
public final class MadeDepth {

    private MadeDepth() {}

    /** Seen by a camera whose focal length is the map's width and whose optical centre is in its middle. */
    public static PhotoDepth of(int width, int height, int bitDepth, Kind kind, double min, double max, IntBinaryOperator codes) {
        Raster map = Raster.allocate(width, height, 1, bitDepth);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                map.set(x, y, 0, codes.applyAsInt(x, y));
            }
        }
        CameraCalibration calibration = new CameraCalibration(width, width, width / 2.0, height / 2.0, width, height, 0, new double[0],
                new double[0], width / 2.0, height / 2.0);
        DepthDescription description = new DepthDescription(kind, min, max, DepthAccuracy.RELATIVE, "high", false, Optional.of(calibration),
                "test");
        return new PhotoDepth(map, description, DepthScale.of(description, bitDepth),
                DepthCamera.of(width, height, 1, Optional.of(calibration), OptionalDouble.empty(), warning -> {}));
    }

    /** A plane n . p = -distance, x to the right, y up, z towards the viewer, as codes of disparity. */
    public static PhotoDepth plane(int width, int height, int bitDepth, SpacePoint normal, double distance, double min, double max) {
        double length = normal.length();
        return of(width, height, bitDepth, Kind.DISPARITY, min, max, (x, y) -> {
            double[] ray = {(x + 0.5 - width / 2.0) / width, (y + 0.5 - height / 2.0) / width};
            double disparity = -normal.dot(SpacePoint.on(ray, 1)) / length / distance;
            return (int) Math.round((disparity - min) / (max - min) * ((1 << bitDepth) - 1));
        });
    }

    /** Of a phone that calls its depth relative and filtered. */
    public static DepthDescription description(Kind kind, double min, double max) {
        return new DepthDescription(kind, min, max, DepthAccuracy.RELATIVE, "high", true, Optional.empty(), "test");
    }
}
