package lightwell.author;

import java.util.Arrays;

/**
 * The codes nearest to a rising function of light, by one lookup and one comparison: the range of floats is divided so finely that at most
 * one code begins in each part. Codes of more than 12 bits are too dense for that, and are computed. Immutable, thread-safe.
 */
public final class CodeTable {

    private static final int MOST_BITS = 12;
    /** Bits of a float below its part: 64 parts an octave at least, as many as {@link CurveTable} has steps at most. */
    private static final int COARSEST = 17;
    private static final int FINEST = 13;

    private final CurveTable curve;
    private final int most;
    private final int zero;
    private final int shift;
    /** The bits of the smallest light that has a larger code than none. */
    private final int smallest;
    /** Of each part: the code of its first light, and the bits of the light from which on the next code is nearest. */
    private final short[] codes;
    private final int[] next;

    /**
     * @param curve from light to 0..1
     * @param bits  of the codes, up to 16
     */
    public CodeTable(CurveTable curve, int bits) {
        this.curve = curve;
        this.most = (1 << bits) - 1;
        this.zero = computed(0);
        int[] begins = bits > MOST_BITS ? new int[0] : begins();
        this.shift = shift(begins);
        this.smallest = begins.length == 0 ? 0 : begins[0];
        int parts = begins.length == 0 ? 0 : part(begins[begins.length - 1]) + 1;
        this.codes = new short[parts];
        this.next = new int[parts];
        for (int part = 0, begun = 0; part < parts; part++) {
            codes[part] = (short) (zero + begun);
            boolean here = part(begins[begun]) == part; // the last code begins in the last part
            next[part] = here ? begins[begun] : Integer.MAX_VALUE;
            begun += here ? 1 : 0;
        }
    }

    /** @param light not NaN */
    public int of(float light) {
        if (codes.length == 0) {
            return computed(light);
        }
        int bits = Float.floatToRawIntBits(light);
        if (bits < smallest) {
            return zero;
        }
        int part = Math.min(part(bits), codes.length - 1);
        return codes[part] + (next[part] - 1 - bits >>> 31); // 1 from the next code on: a branch would often be mispredicted
    }

    private int part(int bits) {
        return (bits >> shift) - (smallest >> shift);
    }

    private int computed(float light) {
        return (int) (curve.of(light) * most + 0.5f);
    }

    /** The bits of the smallest light of each code above {@link #zero}, by bisection. */
    private int[] begins() {
        int[] begins = new int[most - zero];
        int low = 0;
        for (int i = 0; i < begins.length; i++) {
            int high = Float.floatToRawIntBits(curve.largest());
            while (low < high) {
                int middle = low + high >>> 1;
                if (computed(Float.intBitsToFloat(middle)) > zero + i) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            begins[i] = low;
        }
        return begins;
    }

    /** So that no part has two codes' begins. */
    private static int shift(int[] begins) {
        for (int shift = COARSEST; shift > FINEST; shift--) {
            int bits = shift;
            if (Arrays.stream(begins).map(begin -> begin >> bits).distinct().count() == begins.length) {
                return shift;
            }
        }
        return FINEST;
    }
}
