package lightwell.depth.quality;

import java.util.Arrays;

/**
 * Finds the edges of a picture: ridges of the luma gradient, as Canny's detector does, the strongest first until they fill a share of the
 * picture, so that texture cannot fill all of it.
 */
final class PhotoEdges {

    /** The largest share of all samples. */
    private static final double SHARE = 0.08;
    /** Weaker gradients are noise: luma per sample. */
    private static final float WEAKEST = 0.008f;
    private static final double TAN_22 = Math.tan(Math.PI / 8);

    private PhotoEdges() {}

    static boolean[] of(float[] luma, int width, int height) {
        Gradient gradient = Gradient.of(luma, width, height);
        float[] sizes = gradient.sizes();
        boolean[] ridge = new boolean[luma.length];
        float[] heights = new float[luma.length];
        int count = 0;
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                ridge[i] = sizes[i] >= WEAKEST && isRidge(gradient, sizes, x, y, i);
                if (ridge[i]) {
                    heights[count++] = sizes[i];
                }
            }
        }
        Arrays.sort(heights, 0, count);
        int wanted = (int) Math.ceil(SHARE * luma.length);
        float least = count > wanted ? heights[count - wanted] : 0;
        for (int i = 0; i < ridge.length; i++) {
            ridge[i] &= sizes[i] >= least;
        }
        return ridge;
    }

    /** True if the gradient is at least as large as that of both neighbours along it: an edge between two samples marks both. */
    private static boolean isRidge(Gradient gradient, float[] sizes, int x, int y, int i) {
        double across = Math.abs(gradient.across()[i]);
        double down = Math.abs(gradient.down()[i]);
        int dx = across >= down * TAN_22 ? 1 : 0;
        int dy = down >= across * TAN_22 ? 1 : 0;
        if (dx == 1 && dy == 1 && gradient.across()[i] * gradient.down()[i] < 0) {
            dy = -1;
        }
        return sizes[i] >= at(sizes, gradient, x + dx, y + dy) && sizes[i] >= at(sizes, gradient, x - dx, y - dy);
    }

    private static float at(float[] sizes, Gradient gradient, int x, int y) {
        boolean inside = x >= 0 && y >= 0 && x < gradient.width() && y < gradient.height();
        return inside ? sizes[y * gradient.width() + x] : 0;
    }
}
