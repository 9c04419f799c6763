package lightwell.codec;

import java.util.Arrays;
import lightwell.image.Raster;

/**
 * Computes the YCbCr planes of an RGB raster with BT.601 at full range (Rec. ITU-T T.871): in floating point, rounded once; subsampled
 * chroma is the mean of its pixels. Not thread-safe.
 */
final class YcbcrPlanes {

    private static final double RED = 0.299;
    private static final double GREEN = 0.587;
    private static final double BLUE = 0.114;

    private final Raster rgb;
    private final int stepX;
    private final int stepY;
    private final byte[] line;
    private final byte[] out;
    /** A row of RGB, and a row of a plane. */
    private final int[] codes;
    private final int[] plane;
    private final double[] blueSums;
    private final double[] redSums;

    /**
     * @param stepX pixels per sample of chroma, divides the width
     * @param stepY pixels per sample of chroma, divides the height
     */
    YcbcrPlanes(Raster rgb, int stepX, int stepY) {
        this.rgb = rgb;
        this.stepX = stepX;
        this.stepY = stepY;
        this.line = new byte[rgb.width() * 3 * rgb.bytesPerSample()];
        this.out = new byte[rgb.width() * rgb.bytesPerSample()];
        this.codes = new int[rgb.width() * 3];
        this.plane = new int[rgb.width()];
        this.blueSums = new double[rgb.width() / stepX];
        this.redSums = new double[rgb.width() / stepX];
    }

    /** Receives rows as stored: one byte per code, or two bytes, little-endian. */
    @FunctionalInterface
    interface Target {
        /**
         * @param channel 0 for luma, 1 for the blue difference, 2 for the red difference
         * @param row     valid until the call returns, from its start up to the plane's width
         */
        void row(int channel, int y, byte[] row);
    }

    /** The width of a channel's plane. */
    int width(int channel) {
        return channel == 0 ? rgb.width() : rgb.width() / stepX;
    }

    int height(int channel) {
        return channel == 0 ? rgb.height() : rgb.height() / stepY;
    }

    /** Computes all rows. */
    void write(Target target) {
        double half = 1 << (rgb.bitDepth() - 1);
        double count = stepX * stepY;
        for (int top = 0; top < rgb.height(); top += stepY) {
            Arrays.fill(blueSums, 0);
            Arrays.fill(redSums, 0);
            for (int y = top; y < top + stepY; y++) {
                rgb.samples().get(y * rgb.rowStride(), line);
                unpack(line, codes);
                add();
                pack(rgb.width());
                target.row(0, y, out);
            }
            store(blueSums, half, count);
            target.row(1, top / stepY, out);
            store(redSums, half, count);
            target.row(2, top / stepY, out);
        }
    }

    /** The luma of a line, and its share in the chroma. Arrays are locals, since the compiler cannot know that no store changes a field. */
    private void add() {
        double blue = 0.5 / (1 - BLUE);
        double red = 0.5 / (1 - RED);
        int[] in = codes;
        int[] luma = plane;
        int most = rgb.maxCode();
        for (int column = 0, x = 0; column < blueSums.length; column++) {
            double blueSum = 0;
            double redSum = 0;
            for (int end = x + stepX; x < end; x++) {
                int r = in[3 * x];
                int g = in[3 * x + 1];
                int b = in[3 * x + 2];
                luma[x] = Math.min(most, (int) (RED * r + GREEN * g + BLUE * b + 0.5));
                blueSum += -RED * blue * r - GREEN * blue * g + 0.5 * b;
                redSum += 0.5 * r - GREEN * red * g - BLUE * red * b;
            }
            blueSums[column] += blueSum;
            redSums[column] += redSum;
        }
    }

    private void store(double[] sums, double half, double count) {
        int[] chroma = plane;
        int most = rgb.maxCode();
        for (int x = 0; x < sums.length; x++) {
            chroma[x] = Math.max(0, Math.min(most, (int) (half + sums[x] / count + 0.5)));
        }
        pack(sums.length);
    }

    private void unpack(byte[] bytes, int[] to) {
        if (rgb.bytesPerSample() == 1) {
            for (int i = 0; i < to.length; i++) {
                to[i] = bytes[i] & 0xFF;
            }
            return;
        }
        for (int i = 0; i < to.length; i++) {
            to[i] = bytes[2 * i] & 0xFF | (bytes[2 * i + 1] & 0xFF) << 8;
        }
    }

    /** The row of a plane becomes bytes. */
    private void pack(int count) {
        int[] from = plane;
        byte[] to = out;
        if (rgb.bytesPerSample() == 1) {
            for (int x = 0; x < count; x++) {
                to[x] = (byte) from[x];
            }
            return;
        }
        for (int x = 0; x < count; x++) {
            to[2 * x] = (byte) from[x];
            to[2 * x + 1] = (byte) (from[x] >> 8);
        }
    }
}
