package lightwell.image;

import lightwell.presets.PixelRows;

/**
 * Resamples a raster to another size: a table turns codes into values at the raster's own resolution, and the values are interpolated
 * bilinearly, with half-pixel centres and clamped edges. Immutable; each thread reads through its own {@link Rows}. Valid while the raster
 * is open.
 */
public final class BilinearSampler {

    private final Raster map;
    private final float[][] tables;
    private final int height;
    private final int[] left;
    private final float[] leftToRight;

    /**
     * @param tables value by code, one table for each channel of the result; a grey raster feeds all of them
     * @param width  of the result, in pixels
     * @param height of the result, in pixels
     */
    public BilinearSampler(Raster map, float[][] tables, int width, int height) {
        this.map = map;
        this.tables = tables;
        this.height = height;
        this.left = new int[width];
        this.leftToRight = new float[width];
        for (int x = 0; x < width; x++) {
            double at = sourceAt(x, map.width(), width);
            left[x] = (int) at;
            leftToRight[x] = (float) (at - left[x]);
        }
    }

    /** One with the same values at the raster's own size, where nothing is interpolated. */
    public BilinearSampler ownSize() {
        return new BilinearSampler(map, tables, map.width(), map.height());
    }

    /** The number of values per pixel. */
    public int channels() {
        return tables.length;
    }

    public int width() {
        return left.length;
    }

    public int height() {
        return height;
    }

    public Rows rows() {
        return new Rows();
    }

    /** The position of pixel {@code i} of {@code to} pixels among {@code from} samples, 0..from-1. */
    private static double sourceAt(int i, int from, int to) {
        return Math.min(from - 1.0, Math.max(0, (i + 0.5) * from / to - 0.5));
    }

    /** Reads row after row and caches the two raster rows in use, as far as they were requested. For one thread. */
    public final class Rows {

        private float[] upper = new float[(map.width() + 1) * channels()];
        private float[] lower = new float[(map.width() + 1) * channels()];
        private final float[] between = new float[(map.width() + 1) * channels()];
        private int upperRow = -1;
        private int lowerRow = -1;
        private int from;
        private int to;

        private Rows() {}

        /**
         * Writes row {@code y} from column {@code x} on into the {@code width * channels} values of {@code out} from {@code first} on,
         * channels interleaved.
         */
        public void read(int y, int x, int width, float[] out, int first) {
            double at = sourceAt(y, map.height(), height);
            int row = (int) at;
            cover(left[x], left[x + width - 1] + 1);
            hold(row, Math.min(row + 1, map.height() - 1));
            PixelRows.between(upper, lower, (float) (at - row), between, from * channels(), (to + 1) * channels());
            if (channels() == 1 && left.length == 2 * map.width()) {
                twice(x, width, out, first);
            } else {
                PixelRows.spread(between, left, leftToRight, channels(), x, out, first, width);
            }
        }

        /** The usual case, twice the map's size: weights alternate between 1/4 and 3/4. */
        private void twice(int x, int width, float[] out, int first) {
            int begin = Math.max(2, x + (x & 1)); // the first and last pixels are clamped
            int pairs = (Math.min(x + width, left.length - 2) - begin) / 2;
            if (pairs < 1) {
                PixelRows.spread(between, left, leftToRight, 1, x, out, first, width);
                return;
            }
            int done = begin + 2 * pairs;
            PixelRows.spread(between, left, leftToRight, 1, x, out, first, begin - x);
            PixelRows.spreadTwice(between, begin / 2, out, first + begin - x, pairs);
            PixelRows.spread(between, left, leftToRight, 1, done, out, first + done - x, x + width - done);
        }

        /** Makes the raster columns {@code first} to {@code last} available, both inclusive; {@code last} may be one past the end. */
        private void cover(int first, int last) {
            if (first < from || last > to) {
                from = first;
                to = last;
                upperRow = -1;
                lowerRow = -1;
            }
        }

        private void hold(int first, int second) {
            if (first == lowerRow) {
                float[] reuse = upper;
                upper = lower;
                upperRow = lowerRow;
                lower = reuse;
                lowerRow = -1;
            }
            if (upperRow != first) {
                load(first, upper);
                upperRow = first;
            }
            if (lowerRow != second) {
                load(second, lower);
                lowerRow = second;
            }
        }

        /** Converts a raster row to values; the last pixel is repeated, so that every pixel has a right neighbour. */
        private void load(int row, float[] values) {
            int channels = channels();
            int width = map.width();
            int end = Math.min(width, to + 1);
            for (int c = 0; c < channels; c++) {
                int sample = from * map.channels() + Math.min(c, map.channels() - 1);
                PixelRows.lookUp(new PixelRows.Codes(map.samples(), row * map.rowStride() + sample * map.bytesPerSample(), map.channels(),
                        map.bytesPerSample()), tables[c], values, from * channels + c, channels, end - from);
                if (end == width) {
                    values[width * channels + c] = values[(width - 1) * channels + c];
                }
            }
        }
    }
}
