package lightwell.image;

import java.nio.ByteBuffer;

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
        private final byte[] codes = new byte[map.width() * map.channels() * map.bytesPerSample()];
        private int upperRow = -1;
        private int lowerRow = -1;
        private int from;
        private int to;

        private Rows() {}

        /**
         * Writes row {@code y} from column {@code x} on into the first {@code width * channels} values of {@code out}, channels
         * interleaved.
         */
        public void read(int y, int x, int width, float[] out) {
            double at = sourceAt(y, map.height(), height);
            int row = (int) at;
            cover(left[x], left[x + width - 1] + 1);
            hold(row, Math.min(row + 1, map.height() - 1));
            float down = (float) (at - row);
            for (int i = from * channels(), end = (to + 1) * channels(); i < end; i++) {
                between[i] = upper[i] + down * (lower[i] - upper[i]);
            }
            if (channels() > 1) {
                spread(x, width, out);
            } else if (left.length == 2 * map.width()) {
                twice(x, width, out);
            } else {
                spreadOne(x, x, width, out);
            }
        }

        /** The usual case, twice the map's size: weights alternate between 1/4 and 3/4. */
        private void twice(int x, int width, float[] out) {
            int begin = Math.max(2, x + (x & 1)); // the first and last pixels are clamped
            int pairs = (Math.min(x + width, left.length - 2) - begin) / 2;
            if (pairs < 1) {
                spreadOne(x, x, width, out);
                return;
            }
            spreadOne(x, x, begin - x, out);
            float a = between[begin / 2 - 1];
            float b = between[begin / 2];
            for (int i = 0, o = begin - x; i < pairs; i++, o += 2) {
                float c = between[begin / 2 + 1 + i];
                out[o] = 0.25f * a + 0.75f * b;
                out[o + 1] = 0.75f * b + 0.25f * c;
                a = b;
                b = c;
            }
            int done = begin + 2 * pairs;
            spreadOne(x, done, x + width - done, out);
        }

        private void spreadOne(int x, int from, int count, float[] out) {
            for (int i = from, o = from - x; i < from + count; i++, o++) {
                float a = between[left[i]];
                out[o] = a + leftToRight[i] * (between[left[i] + 1] - a);
            }
        }

        private void spread(int first, int width, float[] out) {
            int channels = channels();
            for (int x = first, o = 0; x < first + width; x++) {
                for (int c = 0, i = left[x] * channels; c < channels; c++, i++, o++) {
                    out[o] = between[i] + leftToRight[x] * (between[i + channels] - between[i]);
                }
            }
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
            int pixelBytes = map.channels() * map.bytesPerSample();
            map.samples().get(row * map.rowStride() + from * pixelBytes, codes, 0, (end - from) * pixelBytes);
            ByteBuffer wide = map.bytesPerSample() == 2 ? ByteBuffer.wrap(codes).order(map.samples().order()) : null;
            for (int c = 0; c < channels; c++) {
                float[] table = tables[c];
                int source = Math.min(c, map.channels() - 1);
                for (int x = from, o = from * channels + c; x < end; x++, o += channels, source += map.channels()) {
                    int code = wide == null ? codes[source] & 0xFF : wide.getShort(source * 2) & 0xFFFF;
                    values[o] = table[Math.min(code, table.length - 1)];
                }
                if (end == width) {
                    values[width * channels + c] = values[(width - 1) * channels + c];
                }
            }
        }
    }
}
