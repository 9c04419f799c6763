package lightwell.depth.quality;

/**
 * The gradient of values by Sobel's operator; border values are repeated beyond the border.
 *
 * @param across to the right, in units per sample, row by row
 * @param down   downwards
 */
record Gradient(float[] across, float[] down, int width, int height) {

    static Gradient of(float[] values, int width, int height) {
        float[] across = new float[values.length];
        float[] down = new float[values.length];
        for (int y = 0, i = 0; y < height; y++) {
            int up = Math.max(0, y - 1) * width;
            int here = y * width;
            int low = Math.min(height - 1, y + 1) * width;
            for (int x = 0; x < width; x++, i++) {
                int left = Math.max(0, x - 1);
                int right = Math.min(width - 1, x + 1);
                float nw = values[up + left];
                float ne = values[up + right];
                float sw = values[low + left];
                float se = values[low + right];
                across[i] = (ne - nw + 2 * (values[here + right] - values[here + left]) + se - sw) / 8;
                down[i] = (sw - nw + 2 * (values[low + x] - values[up + x]) + se - ne) / 8;
            }
        }
        return new Gradient(across, down, width, height);
    }

    /** The magnitude; NaN if a neighbour has no value. */
    float size(int sample) {
        return (float) Math.hypot(across[sample], down[sample]);
    }

    float[] sizes() {
        float[] sizes = new float[across.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = size(i);
        }
        return sizes;
    }
}
