package lightwell.color;

import lightwell.presets.OpenColorIO;

/**
 * A tone-mapping view: the rendering as a 3D LUT over a logarithmic shaper, with tetrahedral interpolation, then the matrix to the
 * display's primaries, then the display's curve. The LUT holds light and not codes, so the bends where colours leave the display's gamut
 * stay sharp. It holds the cube root of light, which bends a third as much between nodes, as integers: three share a long, so that one
 * multiplication weights all of a node. Light below 0 and NaN count as 0, light above {@value #BRIGHTEST} as that.
 */
final class LutTransform implements ScreenTransform {

    /** Nodes per axis, a power of two. */
    static final int NODES = 64;
    static final float BRIGHTEST = 64;
    /** Below this the shaper is linear instead of logarithmic. */
    private static final double TOE = 1.0 / 64;
    private static final int FRACTION_BITS = 8;
    private static final int FRACTION = 1 << FRACTION_BITS;
    private static final int NODE_BITS = Integer.numberOfTrailingZeros(NODES);
    private static final int STEP_R = NODES * NODES;
    private static final int STEP_G = NODES;
    private static final int STEP_B = 1;
    /** Fractions are stored above the step of their axis. */
    private static final int STEP_BITS = 2 * NODE_BITS + 1;
    private static final int STEP_MASK = (1 << STEP_BITS) - 1;
    private static final int VALUE_BITS = 13;
    /** A value times the weights, which sum to {@link #FRACTION}, fills a channel: three of them fill a long except its sign. */
    private static final int LANE_BITS = VALUE_BITS + FRACTION_BITS;
    private static final int LANE_MASK = (1 << LANE_BITS) - 1;
    private static final char[] SHAPER = shaper();

    private final long[] nodes = new long[NODES * NODES * NODES];
    /** The value of a channel that holds 0, in steps of the channel. */
    private final float zero;
    private final float[] m;
    private final ScreenCurve curve;

    /** @param m from the rendering's RGB to the display's: nine factors, three offsets */
    LutTransform(OpenColorIO.Processor rendering, float[] m, ScreenCurve curve) {
        float[] roots = bake(rendering);
        double lowest = 0;
        double highest = 1;
        for (float root : roots) {
            lowest = Math.min(lowest, root);
            highest = Math.max(highest, root);
        }
        double step = (highest - lowest) / ((1 << VALUE_BITS) - 1);
        for (int n = 0; n < nodes.length; n++) {
            for (int c = 0; c < 3; c++) {
                nodes[n] = nodes[n] << LANE_BITS | Math.round((roots[3 * n + c] - lowest) / step);
            }
        }
        double laneStep = step / FRACTION;
        this.zero = (float) (lowest / laneStep);
        this.m = m.clone();
        for (int i = 0; i < 9; i++) {
            this.m[i] = (float) (m[i] * laneStep * laneStep * laneStep);
        }
        this.curve = curve;
    }

    @Override
    public void apply(float[] rgb, int pixels, float gain, int[] argb, int offset) {
        long[] lut = nodes;
        char[] shaper = SHAPER;
        float below = zero;
        float m0 = m[0], m1 = m[1], m2 = m[2];
        float m3 = m[3], m4 = m[4], m5 = m[5];
        float m6 = m[6], m7 = m[7], m8 = m[8];
        float m9 = m[9], m10 = m[10], m11 = m[11];
        for (int i = 0, p = offset; p < offset + pixels; p++, i += 3) {
            int r = shaper[FloatIndex.of(rgb[i] * gain)];
            int g = shaper[FloatIndex.of(rgb[i + 1] * gain)];
            int b = shaper[FloatIndex.of(rgb[i + 2] * gain)];
            // fraction and step of each axis in one number: sorting them selects the tetrahedron without a branch
            int x = (r & FRACTION - 1) << STEP_BITS | STEP_R;
            int y = (g & FRACTION - 1) << STEP_BITS | STEP_G;
            int z = (b & FRACTION - 1) << STEP_BITS | STEP_B;
            int high = Math.max(x, y);
            int low = Math.min(x, y);
            int most = Math.max(high, z);
            int least = Math.min(low, z);
            int middle = Math.max(low, Math.min(high, z));
            int n0 = (r >>> FRACTION_BITS) << 2 * NODE_BITS | (g >>> FRACTION_BITS) << NODE_BITS | b >>> FRACTION_BITS;
            int n3 = n0 + STEP_R + STEP_G + STEP_B;
            long v0 = lut[n0];
            long v1 = lut[n0 + (most & STEP_MASK)];
            long v2 = lut[n3 - (least & STEP_MASK)];
            long v3 = lut[n3];
            // a difference may borrow from the channel above; the sum is exact again
            long sum = (v0 << FRACTION_BITS) + (most >>> STEP_BITS) * (v1 - v0)
                    + (middle >>> STEP_BITS) * (v2 - v1) + (least >>> STEP_BITS) * (v3 - v2);
            float u = (int) (sum >>> 2 * LANE_BITS) + below;
            float v = (int) (sum >>> LANE_BITS & LANE_MASK) + below;
            float w = (int) (sum & LANE_MASK) + below;
            u *= u * u;
            v *= v * v;
            w *= w * w;
            argb[p] = curve.argb(
                    m0 * u + m1 * v + m2 * w + m9,
                    m3 * u + m4 * v + m5 * w + m10,
                    m6 * u + m7 * v + m8 * w + m11);
        }
    }

    /** The cube roots of the rendering of every node, red slowest. */
    private static float[] bake(OpenColorIO.Processor rendering) {
        float[] axis = new float[NODES];
        for (int i = 0; i < NODES; i++) {
            axis[i] = (float) unshape((double) i / (NODES - 1));
        }
        float[] rgb = new float[3 * NODES * NODES * NODES];
        for (int n = 0; n < rgb.length / 3; n++) {
            rgb[3 * n] = axis[n / STEP_R];
            rgb[3 * n + 1] = axis[n / STEP_G % NODES];
            rgb[3 * n + 2] = axis[n % NODES];
        }
        Pixels.run(rendering, rgb, rgb.length / 3);
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = Float.isFinite(rgb[i]) ? (float) Math.cbrt(rgb[i]) : 0;
        }
        return rgb;
    }

    /** Cell and fraction for every float index. */
    private static char[] shaper() {
        char[] table = new char[FloatIndex.SIZE];
        int last = (NODES - 1) * FRACTION - 1;
        for (int i = 0; i < table.length; i++) {
            table[i] = (char) Math.min(last, Math.round(shape(FloatIndex.representative(i)) * (NODES - 1) * FRACTION));
        }
        return table;
    }

    private static double shape(double light) {
        double v = Math.min(BRIGHTEST, Math.max(0, light));
        return Math.log1p(v / TOE) / Math.log1p(BRIGHTEST / TOE);
    }

    private static double unshape(double position) {
        return TOE * Math.expm1(position * Math.log1p(BRIGHTEST / TOE));
    }
}
