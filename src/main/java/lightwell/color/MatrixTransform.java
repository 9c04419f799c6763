package lightwell.color;

/** A view that applies a matrix and then encodes each channel: computed directly, exact to the rounding of a code. */
record MatrixTransform(float[] m, ScreenCurve curve) implements ScreenTransform {

    private static final int ROWS = 9;

    @Override
    public void apply(float[] rgb, int pixels, float gain, int[] argb, int offset) {
        float[] scaled = m.clone();
        for (int i = 0; i < ROWS; i++) {
            scaled[i] *= gain;
        }
        curve.show(rgb, pixels, scaled, argb, offset);
    }
}
