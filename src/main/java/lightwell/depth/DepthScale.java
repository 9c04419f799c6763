package lightwell.depth;

import lightwell.metadata.DepthDescription;

/** Code values of a depth map to metres, along the optical axis. Immutable. */
public final class DepthScale {

    /** @throws IllegalArgumentException one sentence, when the range makes no sense (not finite, not positive, min >= max) */
    public static DepthScale of(DepthDescription description, int bitDepth) {
        throw new UnsupportedOperationException("see room depth");
    }

    /** Metres by code value; {@code 1 << bitDepth} entries. Do not change it. */
    public float[] metres() {
        throw new UnsupportedOperationException("see room depth");
    }
}
