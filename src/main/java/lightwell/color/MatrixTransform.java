package lightwell.color;

/** A view that applies a matrix and then encodes each channel: computed directly, exact to the rounding of a code. */
record MatrixTransform(float[] m, ScreenCurve curve) implements ScreenTransform {

    private static final float BRIGHTEST = 1e12f;

    @Override
    public void apply(float[] rgb, int pixels, float gain, int[] argb, int offset) {
        float rr = m[0] * gain, rg = m[1] * gain, rb = m[2] * gain, r0 = m[9];
        float gr = m[3] * gain, gg = m[4] * gain, gb = m[5] * gain, g0 = m[10];
        float br = m[6] * gain, bg = m[7] * gain, bb = m[8] * gain, b0 = m[11];
        for (int i = 0, p = offset; p < offset + pixels; p++, i += 3) {
            float r = rgb[i], g = rgb[i + 1], b = rgb[i + 2];
            if ((r + g + b) * 0 != 0) { // an infinity or NaN, or so bright that the detour does not matter
                r = finite(r);
                g = finite(g);
                b = finite(b);
            }
            argb[p] = curve.argb(rr * r + rg * g + rb * b + r0, gr * r + gg * g + gb * b + g0, br * r + bg * g + bb * b + b0);
        }
    }

    /** Infinities would mix to NaN; NaN passes and ends as black. */
    private static float finite(float v) {
        return Math.max(-BRIGHTEST, Math.min(BRIGHTEST, v));
    }
}
