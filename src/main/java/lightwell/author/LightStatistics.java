package lightwell.author;

import java.io.IOException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import lightwell.color.ColorException;
import lightwell.color.PrimariesMatrix;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;

/** The distribution of a picture's brightness, max(R, G, B), SDR white at 1. Immutable. */
public final class LightStatistics {

    /** 64 steps an octave: 1 %. */
    private static final int SHIFT = 17;
    private static final int FIRST = Float.floatToRawIntBits(0x1p-20f) >> SHIFT;
    private static final int BINS = (Float.floatToRawIntBits(0x1p20f) >> SHIFT) - FIRST + 1;

    private final long[] bins;
    private final long pixels;
    private final double peak;
    private final double mean;
    private final double darkest;

    private LightStatistics(Tally tally, long pixels) {
        this.bins = new long[BINS];
        for (int i = 0; i < BINS; i++) {
            bins[i] = tally.bins.get(i);
        }
        this.pixels = pixels;
        this.peak = tally.peak.get();
        this.mean = tally.sum.sum() / pixels;
        this.darkest = tally.darkest.get();
    }

    private LightStatistics(Iterable<CodeTally> tallies, float[] light, long pixels) {
        this.bins = new long[BINS];
        this.pixels = pixels;
        double brightest = 0;
        double dark = Double.MAX_VALUE;
        double sum = 0;
        for (CodeTally tally : tallies) {
            int[] counts = tally.counts();
            for (int code = 0; code < counts.length; code++) {
                bins[index(light[code])] += counts[code];
                sum += (double) light[code] * counts[code];
                brightest = counts[code] > 0 ? Math.max(brightest, light[code]) : brightest;
            }
            dark = Math.min(dark, tally.darkest());
        }
        this.peak = brightest;
        this.mean = sum / pixels;
        this.darkest = dark;
    }

    /** Reads the whole picture once. Blocks. */
    public static LightStatistics of(HdrSource source, ParallelFor fork, Progress progress) throws IOException {
        Optional<LightCodes> codes = source.codes();
        if (codes.isPresent()) {
            return ofCodes(source, codes.get(), fork, progress);
        }
        Tally tally = new Tally(weights(source));
        AtomicLong done = new AtomicLong();
        SourceBands.run(source, 1, fork, (y, rows, rgb) -> {
            progress.checkCancelled();
            tally.add(rgb, rows * source.width());
            progress.report(done.addAndGet(rows), source.height());
        });
        return new LightStatistics(tally, (long) source.width() * source.height());
    }

    private static LightStatistics ofCodes(HdrSource source, LightCodes codes, ParallelFor fork, Progress progress) throws IOException {
        float[] light = codes.light();
        double[] weights = weights(source);
        Queue<CodeTally> tallies = new ConcurrentLinkedQueue<>(); // one for each thread
        AtomicLong done = new AtomicLong();
        SourceBands.runCodes(source, codes, fork, (y, rows, rgb) -> {
            progress.checkCancelled();
            CodeTally idle = tallies.poll();
            CodeTally tally = idle == null ? new CodeTally(light, weights) : idle;
            tally.add(rgb, rows * source.width());
            tallies.add(tally);
            progress.report(done.addAndGet(rows), source.height());
        });
        LightStatistics statistics = new LightStatistics(tallies, light, (long) source.width() * source.height());
        codes.brightest((float) statistics.peak);
        return statistics;
    }

    private static double[] weights(HdrSource source) throws ColorException {
        return PrimariesMatrix.luminance(source.primaries());
    }

    /** Of the brightest pixel. */
    public double peak() {
        return peak;
    }

    /** The brightness that a share 0..1 of the pixels does not exceed; exact for 1, else to 1 %. */
    public double percentile(double share) {
        if (share >= 1) {
            return peak;
        }
        long wanted = (long) Math.ceil(share * pixels);
        long seen = 0;
        for (int i = 0; i < BINS; i++) {
            seen += bins[i];
            if (seen >= wanted) {
                return Math.min(peak, Float.intBitsToFloat((FIRST + i + 1) << SHIFT));
            }
        }
        return peak;
    }

    /** The brightness that a share of the pixels does not exceed, or the peak if fewer pixels are brighter than SDR white. At least 1. */
    public double brightest(double share) {
        double most = percentile(share);
        return most > 1 ? most : Math.max(1, peak);
    }

    /** The share 0..1 of pixels that exceed a brightness, to 1 % of it. */
    public double shareAbove(double light) {
        int from = index((float) light) + 1;
        long count = 0;
        for (int i = from; i < BINS; i++) {
            count += bins[i];
        }
        return (double) count / pixels;
    }

    public LightLevels levels() {
        return new LightLevels(peak * Curves.WHITE_NITS, mean * Curves.WHITE_NITS, darkest * Curves.WHITE_NITS);
    }

    private static int index(float light) {
        return Math.max(0, Math.min(BINS - 1, (Float.floatToRawIntBits(light) >> SHIFT) - FIRST));
    }

    /** Filled by several threads. */
    private static final class Tally {

        private final float red;
        private final float green;
        private final float blue;
        private final AtomicLongArray bins = new AtomicLongArray(BINS);
        private final DoubleAccumulator peak = new DoubleAccumulator(Math::max, 0);
        private final DoubleAccumulator darkest = new DoubleAccumulator(Math::min, Double.MAX_VALUE);
        private final DoubleAdder sum = new DoubleAdder();

        Tally(double[] weights) {
            this.red = (float) weights[0];
            this.green = (float) weights[1];
            this.blue = (float) weights[2];
        }

        void add(float[] rgb, int count) {
            int[] own = new int[BINS];
            float brightest = 0;
            float dark = Float.MAX_VALUE;
            double total = 0;
            for (int i = 0; i < 3 * count; i += 3) {
                float r = rgb[i], g = rgb[i + 1], b = rgb[i + 2];
                float warm = r > g ? r : g; // compared, since Math.max is slower: it takes care of NaN, which light never is
                float m = warm > b ? warm : b;
                own[index(m)]++;
                brightest = m > brightest ? m : brightest;
                total += m;
                float luminance = red * r + green * g + blue * b;
                dark = luminance < dark ? luminance : dark;
            }
            for (int i = 0; i < BINS; i++) {
                if (own[i] > 0) {
                    bins.addAndGet(i, own[i]);
                }
            }
            peak.accumulate(brightest);
            darkest.accumulate(dark);
            sum.add(total);
        }
    }
}
