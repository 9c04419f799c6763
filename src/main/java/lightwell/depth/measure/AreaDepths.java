package lightwell.depth.measure;

import java.util.Arrays;
import java.util.Optional;
import lightwell.depth.DepthStep;
import lightwell.depth.PhotoDepth;

/**
 * The distribution of depths in a part of a map. Exact, since it is counted by code. Immutable.
 *
 * @param samples number of samples in the part
 * @param without number of samples without a depth: holes and infinite depth
 * @param spread  of the samples with a depth; empty if there are none
 */
public record AreaDepths(int samples, int without, Optional<Spread> spread) {

    /**
     * Percentiles of depth in metres along the optical axis, by nearest rank.
     *
     * @param median interval of the median's code
     * @param codes  number of different codes
     */
    public record Spread(double min, double p5, DepthStep median, double p95, double max, double mean, int codes) {}

    public static AreaDepths of(PhotoDepth depth, MapArea area) {
        area.checkInside(depth.map());
        int[] counts = new int[depth.scale().metres().length];
        for (int y = area.y(); y < area.y() + area.height(); y++) {
            for (int x = area.x(); x < area.x() + area.width(); x++) {
                counts[Math.min(counts.length - 1, depth.map().get(x, y, 0))]++;
            }
        }
        int samples = area.width() * area.height();
        float[] metres = depth.scale().metres();
        int known = 0;
        double sum = 0;
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] > 0 && depth.scale().step(code).known()) {
                known += counts[code];
                sum += (double) counts[code] * metres[code];
            } else {
                counts[code] = 0;
            }
        }
        if (known == 0) {
            return new AreaDepths(samples, samples, Optional.empty());
        }
        boolean growing = metres[0] < metres[metres.length - 1];
        int[] ranked = new int[] {1, rank(0.05, known), rank(0.5, known), rank(0.95, known), known};
        int[] codes = codesAt(counts, growing, ranked);
        return new AreaDepths(samples, samples - known,
                Optional.of(new Spread(metres[codes[0]], metres[codes[1]], depth.scale().step(codes[2]),
                        metres[codes[3]], metres[codes[4]], sum / known, (int) Arrays.stream(counts).filter(count -> count > 0).count())));
    }

    /** Share of samples without a depth, 0..1. */
    public double shareWithout() {
        return (double) without / samples;
    }

    private static int rank(double share, int count) {
        return Math.max(1, (int) Math.ceil(share * count));
    }

    /** The codes at these ranks, counted from the nearest sample; ranks are in ascending order. */
    private static int[] codesAt(int[] counts, boolean growing, int[] ranks) {
        int[] codes = new int[ranks.length];
        int passed = 0;
        int next = 0;
        for (int i = 0; i < counts.length && next < ranks.length; i++) {
            int code = growing ? i : counts.length - 1 - i;
            passed += counts[code];
            while (next < ranks.length && passed >= ranks[next]) {
                codes[next++] = code;
            }
        }
        return codes;
    }
}
