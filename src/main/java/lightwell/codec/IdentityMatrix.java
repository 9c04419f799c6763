package lightwell.codec;

/** Green, blue and red without conversion (MatrixCoefficients 0). */
final class IdentityMatrix extends SampleMatrix {

    private final SampleRange range;

    IdentityMatrix(SampleRange range) {
        this.range = range;
    }

    @Override
    void toRgb(int y, int cb, int cr, int[] rgb, int at) {
        rgb[at] = range.fullCode(cr);
        rgb[at + 1] = range.fullCode(y);
        rgb[at + 2] = range.fullCode(cb);
    }
}
