package lightwell.color;

/** A view that mixes the channels by a matrix and then encodes each: computed as it is, exact to the rounding of a code. */
record MatrixView(float[] m, ScreenCurve curve) implements ColorEngine.ScreenTransform {

    private static final float BRIGHTEST = 1e12f;

    @Override
    public void apply(float[] rgb, int pixels, float gain, int[] argb, int offset) {
        float rr = m[0] * gain, rg = m[1] * gain, rb = m[2] * gain;
        float gr = m[3] * gain, gg = m[4] * gain, gb = m[5] * gain;
        float br = m[6] * gain, bg = m[7] * gain, bb = m[8] * gain;
        for (int i = 0, p = 0; p < pixels; p++, i += 3) {
            float r = finite(rgb[i]), g = finite(rgb[i + 1]), b = finite(rgb[i + 2]);
            argb[offset + p] = curve.argb(
                    rr * r + rg * g + rb * b + m[9],
                    gr * r + gg * g + gb * b + m[10],
                    br * r + bg * g + bb * b + m[11]);
        }
    }

    /** Infinities would mix to NaN; NaN passes and ends as black. */
    private static float finite(float v) {
        return Math.max(-BRIGHTEST, Math.min(BRIGHTEST, v));
    }
}
