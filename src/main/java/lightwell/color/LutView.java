package lightwell.color;

import lightwell.presets.OpenColorIO;

/**
 * A view that tone-maps: the rendering as a 3D LUT over a logarithmic shaper, read with tetrahedral interpolation, then the matrix
 * into the display's primaries, then the display's curve. The LUT holds light and not codes, so the bends where colours leave the
 * display's gamut stay sharp; it holds the light's cube root, which bends a third as much between nodes.
 * Light below 0 counts as 0, light above {@value #BRIGHTEST} as that.
 */
final class LutView implements ColorEngine.ScreenTransform {

    /** Nodes per axis. */
    static final int NODES = 64;
    static final float BRIGHTEST = 64;
    /** Where the shaper turns from logarithmic to linear. */
    private static final double TOE = 1.0 / 64;
    private static final int FRACTION_BITS = 10;
    private static final int FRACTION = 1 << FRACTION_BITS;
    private static final int STEP_B = 3;
    private static final int STEP_G = NODES * STEP_B;
    private static final int STEP_R = NODES * STEP_G;
    private static final char[] SHAPER = shaper();

    private final float[] nodes;
    private final float[] m;
    private final ScreenCurve curve;

    /** @param m from the rendering's RGB to the display's: nine factors, three offsets */
    LutView(OpenColorIO.Processor rendering, float[] m, ScreenCurve curve) {
        this.nodes = bake(rendering);
        this.m = m;
        this.curve = curve;
    }

    @Override
    public void apply(float[] rgb, int pixels, float gain, int[] argb, int offset) {
        float[] lut = nodes;
        char[] shaper = SHAPER;
        for (int i = 0, p = 0; p < pixels; p++, i += 3) {
            int r = shaper[FloatIndex.of(rgb[i] * gain)];
            int g = shaper[FloatIndex.of(rgb[i + 1] * gain)];
            int b = shaper[FloatIndex.of(rgb[i + 2] * gain)];
            // fraction and step of each axis in one number: sorting them picks the tetrahedron without a branch
            int x = (r & FRACTION - 1) << 16 | STEP_R;
            int y = (g & FRACTION - 1) << 16 | STEP_G;
            int z = (b & FRACTION - 1) << 16 | STEP_B;
            int most = Math.max(x, Math.max(y, z));
            int least = Math.min(x, Math.min(y, z));
            int middle = x ^ y ^ z ^ most ^ least;
            int n0 = (r >>> FRACTION_BITS) * STEP_R + (g >>> FRACTION_BITS) * STEP_G + (b >>> FRACTION_BITS) * STEP_B;
            int n1 = n0 + (most & 0xFFFF);
            int n2 = n1 + (middle & 0xFFFF);
            int n3 = n2 + (least & 0xFFFF);
            float w1 = (most >>> 16) * (1f / FRACTION);
            float w2 = (middle >>> 16) * (1f / FRACTION);
            float w3 = (least >>> 16) * (1f / FRACTION);
            float w0 = 1 - w1;
            w1 -= w2;
            w2 -= w3;
            float u = w0 * lut[n0] + w1 * lut[n1] + w2 * lut[n2] + w3 * lut[n3];
            float v = w0 * lut[n0 + 1] + w1 * lut[n1 + 1] + w2 * lut[n2 + 1] + w3 * lut[n3 + 1];
            float w = w0 * lut[n0 + 2] + w1 * lut[n1 + 2] + w2 * lut[n2 + 2] + w3 * lut[n3 + 2];
            u *= u * u;
            v *= v * v;
            w *= w * w;
            argb[offset + p] = curve.argb(
                    m[0] * u + m[1] * v + m[2] * w + m[9],
                    m[3] * u + m[4] * v + m[5] * w + m[10],
                    m[6] * u + m[7] * v + m[8] * w + m[11]);
        }
    }

    private static float[] bake(OpenColorIO.Processor rendering) {
        float[] axis = new float[NODES];
        for (int i = 0; i < NODES; i++) {
            axis[i] = (float) unshape((double) i / (NODES - 1));
        }
        float[] rgb = new float[NODES * STEP_R];
        for (int n = 0; n < rgb.length / 3; n++) {
            rgb[3 * n] = axis[n / (NODES * NODES)];
            rgb[3 * n + 1] = axis[n / NODES % NODES];
            rgb[3 * n + 2] = axis[n % NODES];
        }
        Pixels.run(rendering, rgb, rgb.length / 3);
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = Float.isFinite(rgb[i]) ? (float) Math.cbrt(rgb[i]) : 0;
        }
        return rgb;
    }

    /** Cell and fraction of every float. */
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
