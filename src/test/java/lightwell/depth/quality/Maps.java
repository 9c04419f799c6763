package lightwell.depth.quality;

import java.util.Optional;
import java.util.function.IntBinaryOperator;
import lightwell.image.Raster;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.DepthDescription.Kind;

/** Depth maps and pictures, generated. */
final class Maps {

    /** 8-bit disparity from 0.5 to 3.05 1/m: a code is 0.01 1/m. */
    static final DepthDescription DISPARITY = range(Kind.DISPARITY, 0.5, 3.05);

    private Maps() {}

    static DepthDescription range(Kind kind, double min, double max) {
        return new DepthDescription(kind, min, max, DepthAccuracy.RELATIVE, "high", false, Optional.empty(), "test");
    }

    static Raster raster(int width, int height, int bitDepth, IntBinaryOperator code) {
        Raster raster = Raster.allocate(width, height, 1, bitDepth);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                raster.set(x, y, 0, code.applyAsInt(x, y));
            }
        }
        return raster;
    }

    static DepthSamples map(int width, int height, IntBinaryOperator code) {
        return DepthSamples.of(raster(width, height, 8, code), Optional.of(DISPARITY));
    }

    static DepthQuality quality(DepthSamples map) {
        return DepthQuality.of(map, Optional.empty());
    }

    static DepthQuality quality(DepthSamples map, Raster picture) {
        return DepthQuality.of(map, Optional.of(EdgeMaps.of(map, picture)));
    }
}
