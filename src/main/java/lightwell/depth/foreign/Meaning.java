package lightwell.depth.foreign;

/** What the numbers of a depth map mean. */
public enum Meaning {

    /** Depth along the optical axis: the farther, the larger. Numbers of 0 or less are holes. */
    DEPTH {
        @Override
        float disparity(float value) {
            return value > 0 ? 1 / value : Float.NaN;
        }
    },
    /** 1 / depth, as stereo cameras measure it. Numbers of 0 or less are holes. */
    INVERSE_DEPTH {
        @Override
        float disparity(float value) {
            return value > 0 ? value : Float.NaN;
        }
    },
    /** 1 / depth up to an unknown factor and offset, as networks predict it: the nearer, the larger. */
    RELATIVE_DISPARITY {
        @Override
        float disparity(float value) {
            return Float.isFinite(value) ? value : Float.NaN;
        }
    };

    /** NaN or infinite where there is none. */
    abstract float disparity(float value);
}
