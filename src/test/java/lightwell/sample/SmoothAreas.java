package lightwell.sample;

/**
 * Where truth and a measurement of it can be compared: 4x4 pixels without an edge, RGB interleaved. Single 8-bit codes are coarser than 3
 * %.
 */
final class SmoothAreas {

    private static final double DARKEST = 0.02;
    private static final double LARGEST_STEP = 0.1;

    private SmoothAreas() {}

    /** True when no pixel in or within two pixels of an area differs by more than a tenth from its first. */
    static boolean isSmooth(float[] truth, int width, int left, int top) {
        double here = largest(truth, (top * width + left) * 3);
        if (here < DARKEST) {
            return false;
        }
        for (int y = top - 2; y < top + 6; y++) {
            for (int x = left - 2; x < left + 6; x++) {
                for (int c = 0; c < 3; c++) {
                    double difference = truth[(y * width + x) * 3 + c] - truth[(top * width + left) * 3 + c];
                    if (Math.abs(difference) > LARGEST_STEP * here) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Of the area's mean, relative to its largest component: codes of dark channels are coarse. */
    static double error(float[] truth, float[] measured, int width, int left, int top) {
        double[] error = new double[3];
        double scale = 0;
        for (int y = top; y < top + 4; y++) {
            for (int x = left; x < left + 4; x++) {
                int i = (y * width + x) * 3;
                scale += largest(truth, i);
                for (int c = 0; c < 3; c++) {
                    error[c] += measured[i + c] - truth[i + c];
                }
            }
        }
        return Math.max(Math.abs(error[0]), Math.max(Math.abs(error[1]), Math.abs(error[2]))) / scale;
    }

    static double largest(float[] light, int i) {
        return Math.max(light[i], Math.max(light[i + 1], light[i + 2]));
    }
}
