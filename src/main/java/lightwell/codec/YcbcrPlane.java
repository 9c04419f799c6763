package lightwell.codec;

import lightwell.image.Raster;

/**
 * Computes one YCbCr plane of an RGB raster, row by row, with BT.601 at full range (Rec. ITU-T T.871): in floating point, rounded once;
 * subsampled chroma is the mean of its pixels.
 */
final class YcbcrPlane {

    private static final double RED = 0.299;
    private static final double GREEN = 0.587;
    private static final double BLUE = 0.114;

    private final Raster rgb;
    private final int stepX;
    private final int stepY;
    private final double[] weights;
    private final double offset;

    private YcbcrPlane(Raster rgb, int stepX, int stepY, double offset, double... weights) {
        this.rgb = rgb;
        this.stepX = stepX;
        this.stepY = stepY;
        this.offset = offset;
        this.weights = weights;
    }

    /**
     * Luma, blue difference, red difference.
     *
     * @param stepX pixels per sample of chroma, divides the width
     * @param stepY pixels per sample of chroma, divides the height
     */
    static YcbcrPlane[] of(Raster rgb, int stepX, int stepY) {
        double half = 1 << (rgb.bitDepth() - 1);
        double blue = 0.5 / (1 - BLUE);
        double red = 0.5 / (1 - RED);
        return new YcbcrPlane[] {
            new YcbcrPlane(rgb, 1, 1, 0, RED, GREEN, BLUE),
            new YcbcrPlane(rgb, stepX, stepY, half, -RED * blue, -GREEN * blue, 0.5),
            new YcbcrPlane(rgb, stepX, stepY, half, 0.5, -GREEN * red, -BLUE * red)};
    }

    int width() {
        return rgb.width() / stepX;
    }

    int height() {
        return rgb.height() / stepY;
    }

    int code(int x, int y) {
        double sum = 0;
        for (int dy = 0; dy < stepY; dy++) {
            for (int dx = 0; dx < stepX; dx++) {
                for (int c = 0; c < 3; c++) {
                    sum += weights[c] * rgb.get(x * stepX + dx, y * stepY + dy, c);
                }
            }
        }
        return (int) Math.min(rgb.maxCode(), Math.max(0, Math.round(offset + sum / (stepX * stepY))));
    }

    /** A row as stored: one byte per code, or two bytes, little-endian. */
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
