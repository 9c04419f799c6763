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

    /** A row as stored: one byte per code, or two bytes, little-endian. */
    void row(int y, byte[] out) {
        double[] sums = new double[width()];
        byte[] line = new byte[rgb.width() * 3 * rgb.bytesPerSample()];
        for (int dy = 0; dy < stepY; dy++) {
            rgb.samples().get((y * stepY + dy) * rgb.rowStride(), line);
            add(line, sums);
        }
        boolean wide = rgb.bytesPerSample() == 2;
        int pixels = stepX * stepY;
        for (int x = 0; x < sums.length; x++) {
            int code = (int) Math.min(rgb.maxCode(), Math.max(0, Math.round(offset + sums[x] / pixels)));
            if (wide) {
                out[2 * x] = (byte) code;
                out[2 * x + 1] = (byte) (code >> 8);
            } else {
                out[x] = (byte) code;
            }
        }
    }

    private void add(byte[] line, double[] sums) {
        boolean wide = rgb.bytesPerSample() == 2;
        int at = 0;
        for (int x = 0; x < sums.length * stepX; x++) {
            double sum = sums[x / stepX];
            for (int c = 0; c < 3; c++) {
                int code = line[at++] & 0xFF;
                if (wide) {
                    code |= (line[at++] & 0xFF) << 8;
                }
                sum += weights[c] * code;
            }
            sums[x / stepX] = sum;
        }
    }
}
