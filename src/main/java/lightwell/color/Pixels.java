package lightwell.color;

import lightwell.presets.OpenColorIO;

/** Applies OCIO processors to arrays. */
final class Pixels {

    /**
     * An array is pinned while native code uses it, and up to Java 21 that blocks garbage collection: runs of about a millisecond let the
     * collector in between.
     */
    private static final int RUN = 1 << 13;

    private Pixels() {}

    /** Interleaved RGB, in place. */
    static void run(OpenColorIO.Processor processor, float[] rgb, int pixels) {
        if (pixels < 0 || 3L * pixels > rgb.length) {
            throw new IndexOutOfBoundsException(pixels + " pixels do not lie in " + rgb.length + " floats");
        }
        for (int first = 0; first < pixels; first += RUN) {
            processor.apply(rgb, first, Math.min(RUN, pixels - first));
        }
    }
}
