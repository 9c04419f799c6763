package lightwell.codec;

import lightwell.image.Raster;

/**
 * One of the three planes of an RGB raster by BT.601 at full range (Rec. ITU-T T.871): computed in floating point and rounded once;
 * chroma at half resolution is the mean of four pixels. Rows are computed one by one.
 */
final class YcbcrPlane {

    private static final double RED = 0.299;
    private static final double GREEN = 0.587;
    private static final double BLUE = 0.114;

    private final Raster rgb;
    private final int step;
    private final double[] weights;
    private final double offset;

    private YcbcrPlane(Raster rgb, int step, double offset, double... weights) {
        this.rgb = rgb;
        this.step = step;
        this.offset = offset;
        this.weights = weights;
    }

    /** Luma, blue difference, red difference. @param subsampled whether chroma has half the width and height, which are even then */
    static YcbcrPlane[] of(Raster rgb, boolean subsampled) {
        int step = subsampled ? 2 : 1;
        double half = 1 << (rgb.bitDepth() - 1);
        double blue = 0.5 / (1 - BLUE);
        double red = 0.5 / (1 - RED);
        return new YcbcrPlane[] {
            new YcbcrPlane(rgb, 1, 0, RED, GREEN, BLUE),
            new YcbcrPlane(rgb, step, half, -RED * blue, -GREEN * blue, 0.5),
            new YcbcrPlane(rgb, step, half, 0.5, -GREEN * red, -BLUE * red)};
    }

    int width() {
        return rgb.width() / step;
    }

    int height() {
        return rgb.height() / step;
    }

    int code(int x, int y) {
        double sum = 0;
        for (int dy = 0; dy < step; dy++) {
            for (int dx = 0; dx < step; dx++) {
                for (int c = 0; c < 3; c++) {
                    sum += weights[c] * rgb.get(x * step + dx, y * step + dy, c);
                }
            }
        }
        return (int) Math.min(rgb.maxCode(), Math.max(0, Math.round(offset + sum / (step * step))));
    }

    /** A row as it is stored: a byte for each code, or two, the lower first. */
    void row(int y, byte[] out) {
        boolean wide = rgb.bytesPerSample() == 2;
        for (int x = 0; x < width(); x++) {
            int code = code(x, y);
            if (wide) {
                out[2 * x] = (byte) code;
                out[2 * x + 1] = (byte) (code >> 8);
            } else {
                out[x] = (byte) code;
            }
        }
    }
}
