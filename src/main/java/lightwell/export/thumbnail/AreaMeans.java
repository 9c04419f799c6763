package lightwell.export.thumbnail;

/** Shrinks a small picture by any factor: each pixel is the mean over its area, with the share of the pixels that it covers in part. */
final class AreaMeans {

    private AreaMeans() {}

    /**
     * @param rgb    three values for each pixel, row by row
     * @param width  of the picture
     * @param height of the picture
     * @param across new width, at most the width
     * @param down   new height, at most the height
     */
    static float[] shrink(float[] rgb, int width, int height, int across, int down) {
        float[] narrow = new float[3 * across * height];
        for (int y = 0; y < height; y++) {
            line(rgb, 3 * y * width, 3, width, narrow, 3 * y * across, 3, across);
        }
        float[] small = new float[3 * across * down];
        for (int x = 0; x < across; x++) {
            line(narrow, 3 * x, 3 * across, height, small, 3 * x, 3 * across, down);
        }
        return small;
    }

    private static void line(float[] from, int start, int step, int length, float[] to, int at, int stride, int count) {
        double cell = (double) length / count;
        for (int i = 0; i < count; i++) {
            double left = i * cell;
            double right = Math.min(length, left + cell);
            for (int c = 0; c < 3; c++) {
                double sum = 0;
                for (int x = (int) left; x < right; x++) {
                    sum += from[start + x * step + c] * (Math.min(right, x + 1) - Math.max(left, x));
                }
                to[at + i * stride + c] = (float) (sum / cell);
            }
        }
    }
}
