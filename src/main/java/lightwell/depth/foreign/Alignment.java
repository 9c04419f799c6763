package lightwell.depth.foreign;

import java.util.Arrays;
import lightwell.depth.quality.DisparityFit;

/** How a map's disparity is aligned to the known one before it is scored. */
public enum Alignment {

    /** By a robust line: for maps that know disparity up to a factor and an offset. */
    SCALE_AND_SHIFT {
        @Override
        DisparityFit fit(float[] known, float[] other) {
            return DisparityFit.of(known, other);
        }
    },
    /** By the median of ratios: for maps that know depth up to a factor. */
    SCALE {
        @Override
        DisparityFit fit(float[] known, float[] other) {
            float[] ratios = new float[known.length];
            for (int i = 0; i < ratios.length; i++) {
                ratios[i] = known[i] / other[i];
            }
            Arrays.sort(ratios);
            return new DisparityFit(ratios[ratios.length / 2], 0);
        }
    },
    /** Not at all: for maps in metres. */
    NONE {
        @Override
        DisparityFit fit(float[] known, float[] other) {
            return DisparityFit.NONE;
        }
    };

    /** @param known one or more, as many as of the other; finite */
    abstract DisparityFit fit(float[] known, float[] other);
}
