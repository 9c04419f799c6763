package lightwell.depth.quality;

import java.util.Optional;

/**
 * A histogram of a map's samples over an axis of equal steps. Each code is spread over the values that round to it, so that bins narrower
 * than a code leave no gaps. Holes are left out.
 *
 * @param from   lower end of the first bin
 * @param to     upper end of the last
 * @param counts samples of each bin; not whole numbers, since codes are spread
 * @param beyond samples above the last bin
 */
public record DepthHistogram(double from, double to, double[] counts, double beyond) {

    private static final int BINS = 96;
    /** Share of samples on the axis: the farthest would squeeze all others into one bin. */
    private static final double SHOWN = 0.99;

    /** A histogram in 1/m, or in codes if the file gives no range; empty if every sample is a hole. */
    public static Optional<DepthHistogram> ofDisparity(DepthSamples map, CodeCounts counts) {
        return of(map, counts, false, 1);
    }

    /** A histogram in metres, up to where 99 % of the samples are; empty without a range. */
    public static Optional<DepthHistogram> ofMetres(DepthSamples map, CodeCounts counts) {
        return map.metres().isEmpty() ? Optional.empty() : of(map, counts, true, SHOWN);
    }

    private static Optional<DepthHistogram> of(DepthSamples map, CodeCounts counts, boolean metres, double shown) {
        boolean rising = metres == map.inDepth();
        int lowest = counts.quantile(rising ? 0 : 1 - shown, code -> !map.isHole(code));
        int highest = counts.quantile(rising ? shown : 1, code -> !map.isHole(code));
        if (lowest < 0) {
            return Optional.empty();
        }
        double first = map.value((rising ? lowest : highest) + (rising ? -0.5 : 0.5), metres);
        double last = map.value((rising ? highest : lowest) + (rising ? 0.5 : -0.5), metres);
        double least = map.value(rising ? lowest : highest, metres);
        double most = map.value(rising ? highest : lowest, metres);
        double from = Double.isFinite(first) && first > 0 ? first : least;
        double to = Double.isFinite(last) && last > 0 ? last : most;
        if (!(to > from)) {
            return Optional.empty();
        }
        double[] bins = new double[BINS];
        double beyond = 0;
        for (int code = 0; code < map.levels(); code++) {
            int count = map.isHole(code) ? 0 : counts.counts()[code];
            if (count > 0 && map.value(code, metres) > to) {
                beyond += count;
            } else if (count > 0) {
                double one = map.value(code - 0.5, metres);
                double other = map.value(code + 0.5, metres);
                spread(bins, (Math.min(one, other) - from) / (to - from) * BINS, (Math.max(one, other) - from) / (to - from) * BINS, count);
            }
        }
        return Optional.of(new DepthHistogram(from, to, bins, beyond));
    }

    /**
     * Adds a count, spread evenly between two positions.
     *
     * @param start in bins
     * @param end   in bins
     */
    private static void spread(double[] bins, double start, double end, int count) {
        double low = Math.max(0, Double.isNaN(start) ? 0 : start);
        double high = Math.min(bins.length, Double.isNaN(end) ? bins.length : end);
        if (!(high > low)) {
            bins[(int) Math.min(bins.length - 1, Math.max(0, low))] += count;
            return;
        }
        for (int bin = (int) low; bin < Math.min(bins.length, Math.ceil(high)); bin++) {
            bins[bin] += count * (Math.min(bin + 1, high) - Math.max(bin, low)) / (high - low);
        }
    }
}
