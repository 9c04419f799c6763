package lightwell.image.stats;

/**
 * How many values of each channel lie at each level, by columns of the picture: a waveform monitor's trace.
 * Values beyond the axis are left out. Filled by one thread; several of them are merged in the end.
 */
public final class Waveform {

    private final ValueAxis axis;
    private final short[] levels;
    private final int columns;
    private final int[][] counts;

    /** @param columns of the trace; a picture that is wider puts several of its own in one */
    public Waveform(ValueAxis axis, int columns, int channels) {
        this(axis, axis.table(), columns, channels);
    }

    private Waveform(ValueAxis axis, short[] levels, int columns, int channels) {
        this.axis = axis;
        this.levels = levels;
        this.columns = columns;
        this.counts = new int[channels][Math.multiplyExact(columns, axis.bins())];
    }

    /** An empty one of the same shape. */
    Waveform another() {
        return new Waveform(axis, levels, columns, counts.length);
    }

    /** Takes full rows of the picture, channels interleaved. */
    void add(float[] values, int width, int rows) {
        int channels = counts.length;
        int[] column = new int[width];
        for (int x = 0; x < width; x++) {
            column[x] = (int) ((long) x * columns / width);
        }
        for (int row = 0, i = 0; row < rows; row++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < channels; c++, i++) {
                    int level = Float.isFinite(values[i]) ? levels[FloatBins.index(Float.floatToRawIntBits(values[i]))] : ValueAxis.BELOW;
                    if (level >= 0 && level < axis.bins()) {
                        counts[c][level * columns + column[x]]++;
                    }
                }
            }
        }
    }

    void merge(Waveform other) {
        for (int c = 0; c < counts.length; c++) {
            for (int i = 0; i < counts[c].length; i++) {
                counts[c][i] += other.counts[c][i];
            }
        }
    }

    /** The levels. */
    public ValueAxis axis() {
        return axis;
    }

    public int columns() {
        return columns;
    }

    public int channels() {
        return counts.length;
    }

    /** Counts of a channel, row by row, the lowest level first. Do not change it. */
    public int[] counts(int channel) {
        return counts[channel];
    }
}
