package lightwell.image.stats;

/**
 * The trace of a waveform monitor: for each column of the picture, how many values of each channel lie at each level. Values beyond the
 * axis are ignored. Filled by one thread; the waveforms of several threads are merged at the end.
 */
public final class Waveform {

    private final ValueAxis axis;
    private final short[] levels;
    private final int columns;
    private final int[][] counts;

    /** @param columns of the trace; a column holds several columns of a wider picture */
    public Waveform(ValueAxis axis, int columns, int channels) {
        this(axis, axis.table(), columns, channels);
    }

    private Waveform(ValueAxis axis, short[] levels, int columns, int channels) {
        this.axis = axis;
        this.levels = levels;
        this.columns = columns;
        this.counts = new int[channels][Math.multiplyExact(columns, axis.bins())];
    }

    /** An empty waveform of the same shape. */
    Waveform another() {
        return new Waveform(axis, levels, columns, counts.length);
    }

    /** Adds full rows of the picture, channels interleaved. */
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

    /** The axis of the levels. */
    public ValueAxis axis() {
        return axis;
    }

    public int columns() {
        return columns;
    }

    public int channels() {
        return counts.length;
    }

    /** The counts of a channel, row by row, the lowest level first. Do not change the array. */
    public int[] counts(int channel) {
        return counts[channel];
    }
}
