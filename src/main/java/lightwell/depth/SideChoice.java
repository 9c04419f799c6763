package lightwell.depth;

import java.util.Arrays;

/** Decides which of several surfaces around a pixel it belongs to, and where that surface is there. For one thread. */
final class SideChoice {

    private static final int SIZE = SplineAxis.SAMPLES;
    private static final int SIDE = SplineAxis.SIDE;
    /** Colours that differ by so much (of the largest code, in all channels together) are a quarter as like as the same ones. */
    private static final float LIKENESS = 0.06f;

    private final DepthWindows windows;
    private final GuideColours guide;
    private final float[] disparity;
    private final float[] weight = new float[SIZE * SIZE];
    private final float[] votes = new float[SIZE * SIZE];
    private final float[] here = new float[3];
    private final SplineAxis across;
    private final SplineAxis down;

    /** @param disparity by code */
    SideChoice(DepthWindows windows, GuideColours guide, float[] disparity, SplineAxis across, SplineAxis down) {
        this.windows = windows;
        this.guide = guide;
        this.disparity = disparity;
        this.across = across;
        this.down = down;
    }

    /** In 1/m, of the likeliest surface at a pixel, around whose row of samples the windows are. */
    float disparity(int x, int y) {
        int column = across.sample(x);
        vote(x, y, column);
        int chosen = 0;
        for (int s = 1, count = windows.surfaces(column); s < count; s++) {
            if (votes[s] > votes[chosen]) {
                chosen = s;
            }
        }
        return mean(column, chosen);
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
                if (means[3 * sample] != means[3 * sample]) {
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

    /** The weighted mean of one surface's samples; exact where they are all alike. */
    private float mean(int column, int surface) {
        float total = 0;
        float sum = 0;
        float least = Float.POSITIVE_INFINITY;
        float most = 0;
        for (int k = 0; k < weight.length; k++) {
            if (windows.surface(column, k) == surface) {
                float value = disparity[windows.code(column + k % SIZE, k / SIZE)];
                total += weight[k];
                sum += weight[k] * value;
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        return least == most ? least : sum / total;
    }
}
