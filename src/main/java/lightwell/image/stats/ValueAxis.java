package lightwell.image.stats;

/**
 * An axis of values that is divided into bins: of equal width on a linear axis, of equal ratio on a logarithmic one. A bin includes its
 * lower edge but not its upper one; the last bin includes both. Immutable.
 *
 * @param low  the value at position 0; above 0 if logarithmic
 * @param high the value at position 1
 * @param bins 1..{@value #MOST_BINS}
 */
public record ValueAxis(boolean logarithmic, double low, double high, int bins) {

    public static final int MOST_BINS = 4096;
    /** The entry of {@link #table} for values below the axis. */
    static final short BELOW = -1;

    /** @throws IllegalArgumentException if the numbers do not make an axis */
    public ValueAxis {
        if (!(low < high) || !Double.isFinite(low) || !Double.isFinite(high) || logarithmic && low <= 0 || bins < 1 || bins > MOST_BINS) {
            throw new IllegalArgumentException("Not an axis: " + low + " to " + high + " in " + bins + " bins");
        }
    }

    /** 0 at {@link #low}, 1 at {@link #high}; negative infinity for values that a logarithmic axis cannot show. */
    public double position(double value) {
        if (!logarithmic) {
            return (value - low) / (high - low);
        }
        return value > 0 ? Math.log(value / low) / Math.log(high / low) : Double.NEGATIVE_INFINITY;
    }

    public double value(double position) {
        return logarithmic ? low * Math.pow(high / low, position) : low + position * (high - low);
    }

    /** The lower edge of a bin; the edge of bin {@link #bins} is the end of the axis. */
    public double edge(int bin) {
        return value((double) bin / bins);
    }

    /** The axis bin for each bin of {@link FloatBins}: {@link #BELOW} for values below the axis, {@link #bins} for values above it. */
    short[] table() {
        short[] table = new short[FloatBins.COUNT];
        for (int i = 0; i < table.length; i++) {
            table[i] = (short) bin(FloatBins.value(i));
        }
        return table;
    }

    private int bin(double value) {
        if (value < low) {
            return BELOW;
        }
        if (value > high) {
            return bins;
        }
        return Math.min(bins - 1, (int) Math.floor(position(value) * bins));
    }
}
