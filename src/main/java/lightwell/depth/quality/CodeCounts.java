package lightwell.depth.quality;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How often each code of a map is used.
 *
 * @param counts by code
 */
public record CodeCounts(int[] counts, int samples) {

    static CodeCounts of(DepthSamples map) {
        int[] counts = new int[map.levels()];
        for (char code : map.codes()) {
            counts[code]++;
        }
        return new CodeCounts(counts, map.size());
    }

    public int lowest() {
        return IntStream.range(0, counts.length).filter(code -> counts[code] > 0).findFirst().orElseThrow();
    }

    public int highest() {
        return IntStream.range(0, counts.length).map(i -> counts.length - 1 - i).filter(code -> counts[code] > 0).findFirst().orElseThrow();
    }

    public int distinct() {
        return (int) Arrays.stream(counts).filter(count -> count > 0).count();
    }

    public double share(IntPredicate codes) {
        return IntStream.range(0, counts.length).filter(codes).mapToLong(code -> counts[code]).sum() / (double) samples;
    }

    /** The code that a share 0..1 of the wanted samples does not exceed; -1 if no sample is wanted. */
    int quantile(double share, IntPredicate wanted) {
        long all = IntStream.range(0, counts.length).filter(wanted).mapToLong(code -> counts[code]).sum();
        long below = 0;
        int last = -1;
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] > 0 && wanted.test(code)) {
                last = code;
                below += counts[code];
                if (below > share * all) {
                    break;
                }
            }
        }
        return last;
    }
}
