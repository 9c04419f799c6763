package lightwell.codec;

/** Converts weighted luma and the differences of blue and red: BT.601, BT.709, BT.2020 and similar. Tables over all codes. */
final class LumaMatrix extends SampleMatrix {

    private final SampleRange range;
    private final double[] luma;
    private final double[] redOfCr;
    private final double[] greenOfCb;
    private final double[] greenOfCr;
    private final double[] blueOfCb;

    LumaMatrix(int bits, SampleRange range, LumaWeights weights) {
        double kr = weights.red();
        double kb = weights.blue();
        double kg = 1 - kr - kb;
        int codes = 1 << bits;
        this.range = range;
        this.luma = new double[codes];
        this.redOfCr = new double[codes];
        this.greenOfCb = new double[codes];
        this.greenOfCr = new double[codes];
        this.blueOfCb = new double[codes];
        for (int code = 0; code < codes; code++) {
            double difference = range.difference(code);
            luma[code] = range.luma(code);
            redOfCr[code] = 2 * (1 - kr) * difference;
            blueOfCb[code] = 2 * (1 - kb) * difference;
            greenOfCb[code] = -2 * (1 - kb) * kb / kg * difference;
            greenOfCr[code] = -2 * (1 - kr) * kr / kg * difference;
        }
    }

    @Override
    void toRgb(int y, int cb, int cr, int[] rgb, int at) {
        rgb[at] = range.code(luma[y] + redOfCr[cr]);
        rgb[at + 1] = range.code(luma[y] + greenOfCb[cb] + greenOfCr[cr]);
        rgb[at + 2] = range.code(luma[y] + blueOfCb[cb]);
    }
}
