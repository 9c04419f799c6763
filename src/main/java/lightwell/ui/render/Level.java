package lightwell.ui.render;

import lightwell.image.Half;

/** A reduced picture: interleaved half floats. Rows are written before others see them. */
record Level(int width, int height, int channels, short[] samples) implements Bands {

    /** Room for a picture reduced {@code level} times by two; odd sizes are rounded up. */
    static Level of(Bands full, int level) {
        int width = size(full.width(), level);
        int height = size(full.height(), level);
        return new Level(width, height, full.channels(), new short[Math.toIntExact(values(full, level))]);
    }

    /** Pixels along one axis of a picture reduced {@code level} times by two. */
    static int size(int full, int level) {
        return (int) (((long) full + (1L << level) - 1) >> level);
    }

    /** How many halves that picture takes. */
    static long values(Bands full, int level) {
        return (long) size(full.width(), level) * size(full.height(), level) * full.channels();
    }

    @Override
    public void read(int x, int y, int columns, int rows, float[] out) {
        int span = columns * channels;
        for (int row = 0, o = 0; row < rows; row++) {
            int at = ((y + row) * width + x) * channels;
            for (int i = 0; i < span; i++, o++) {
                out[o] = Half.toFloat(samples[at + i]);
            }
        }
    }

    @Override
    public Rows rows(int x, int columns, int end) {
        return (y, out) -> read(x, y, columns, 1, out);
    }

    /** Stores full rows from row {@code y} on. */
    void write(float[] values, int y, int rows) {
        int at = y * width * channels;
        for (int i = 0, count = rows * width * channels; i < count; i++) {
            samples[at + i] = Half.of(values[i]);
        }
    }
}
