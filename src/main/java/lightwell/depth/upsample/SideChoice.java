package lightwell.depth.upsample;

import java.util.Arrays;

/** Decides which of several surfaces a pixel belongs to, and computes that surface's disparity at the pixel. For one thread. */
final class SideChoice {

    private static final int SIZE = SplineAxis.SAMPLES;
    private static final int SIDE = SplineAxis.SIDE;
    /** A colour difference (share of the largest code, all channels together) that reduces the weight to a quarter. */
    private static final float LIKENESS = 0.06f;

    private final DepthWindows windows;
    private final GuideColours guide;
    private final float[] disparity;
    private final float[] weight = new float[SIZE * SIZE];
    private final float[] votes = new float[SIZE * SIZE];
    private final float[] here = new float[3];
    private final SplineAxis across;
    private final SplineAxis down;
    private float mean;

    /** @param disparity by code */
    SideChoice(DepthWindows windows, GuideColours guide, float[] disparity, SplineAxis across, SplineAxis down) {
        this.windows = windows;
        this.guide = guide;
        this.disparity = disparity;
        this.across = across;
        this.down = down;
    }

    /**
     * Finds the likeliest surface at a pixel; the windows must be at its row of samples.
     *
     * @return the code of all samples of the surface, -1 if they differ
     */
    int choose(int x, int y) {
        int column = across.sample(x);
        vote(x, y, column);
        int chosen = 0;
        for (int s = 1, count = windows.surfaces(column); s < count; s++) {
            if (votes[s] > votes[chosen]) {
                chosen = s;
            }
        }
        return average(column, chosen);
    }

    /** The weighted mean disparity of the chosen surface's samples, in 1/m. */
    float disparity() {
        return mean;
    }

    private void vote(int x, int y, int column) {
        Arrays.fill(votes, 0, windows.surfaces(column), 0);
        guide.pixel(x, y, here);
        for (int j = 0, k = 0; j < SIZE; j++) {
            int row = down.clamp(windows.centre() + j - SIDE);
            float[] means = guide.means(row);
            float vertical = down.weight(down.weights(y) + j);
            for (int i = 0; i < SIZE; i++, k++) {
                int sample = across.clamp(column + i - SIDE);
                if (Float.isNaN(means[3 * sample])) {
                    guide.fill(means, sample, row);
                }
                float red = means[3 * sample] - here[0];
                float green = means[3 * sample + 1] - here[1];
                float blue = means[3 * sample + 2] - here[2];
                float unlike = 1 + (red * red + green * green + blue * blue) / (LIKENESS * LIKENESS);
                weight[k] = vertical * across.weight(across.weights(x) + i);
                votes[windows.surface(column, k)] += weight[k] / (unlike * unlike);
            }
        }
    }

    private int average(int column, int surface) {
        float total = 0;
        float sum = 0;
        int first = -1;
        boolean alike = true;
        for (int k = 0; k < weight.length; k++) {
            if (windows.surface(column, k) == surface) {
                int code = windows.code(column + k % SIZE, k / SIZE);
                total += weight[k];
                sum += weight[k] * disparity[code];
                alike &= first < 0 || first == code;
                first = code;
            }
        }
        mean = sum / total;
        return alike ? first : -1;
    }
}
