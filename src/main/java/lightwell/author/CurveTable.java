package lightwell.author;

import java.util.function.DoubleUnaryOperator;

/**
 * A function of light as a table over the leading bits of a float, linearly interpolated: as fine in the darkest as in the brightest
 * octave, about 1e-6 from the exact value. Immutable, thread-safe.
 */
public final class CurveTable {

    /** 64 steps an octave would bend PQ by 1e-5; 1024 do not show at 16 bits. */
    private static final int SHIFT = 13;
    private static final int STEP = 1 << SHIFT;
    /** PQ still rises steeply at a millionth of a nit. */
    private static final float SMALLEST = 0x1p-40f;

    private final float largest;
    private final float atLargest;
    private final float atZero;
    private final int first;
    private final float[] values;

    /**
     * @param curve   of light 0..{@code largest}, and a little more
     * @param largest light beyond it has the value of it; 1 or more
     */
    public CurveTable(DoubleUnaryOperator curve, float largest) {
        this.largest = largest;
        this.atLargest = (float) curve.applyAsDouble(largest);
        this.atZero = (float) curve.applyAsDouble(0);
        this.first = Float.floatToRawIntBits(SMALLEST) >> SHIFT;
        int last = (Float.floatToRawIntBits(largest) >> SHIFT) + 1;
        this.values = new float[last - first + 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) curve.applyAsDouble(Float.intBitsToFloat((first + i) << SHIFT));
        }
    }

    /** Light beyond it has its value. */
    float largest() {
        return largest;
    }

    /** @param light NaN counts as none */
    public float of(float light) {
        if (!(light >= SMALLEST)) {
            return light > 0 ? atZero + (values[0] - atZero) * (light / SMALLEST) : atZero;
        }
        if (light >= largest) {
            return atLargest;
        }
        int bits = Float.floatToRawIntBits(light);
        int i = (bits >> SHIFT) - first;
        float low = values[i];
        return low + (values[i + 1] - low) * ((bits & STEP - 1) * (1f / STEP));
    }
}
