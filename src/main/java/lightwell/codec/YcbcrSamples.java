package lightwell.codec;

/** Converts 8-bit full-range YCbCr to RGB (Rec. ITU-T T.871, 7): in floating point, rounded once. */
final class YcbcrSamples {

    private static final int CODES = 256;
    private static final int HALF = 128;
    private static final double RED = 0.299;
    private static final double GREEN = 0.587;
    private static final double BLUE = 0.114;

    private static final double[] RED_OF_CR = table(2 * (1 - RED));
    private static final double[] GREEN_OF_CB = table(-2 * (1 - BLUE) * BLUE / GREEN);
    private static final double[] GREEN_OF_CR = table(-2 * (1 - RED) * RED / GREEN);
    private static final double[] BLUE_OF_CB = table(2 * (1 - BLUE));

    private YcbcrSamples() {}

    /** Converts in place; three samples per pixel. */
    static void toRgb(byte[] samples) {
        for (int i = 0; i + 2 < samples.length; i += 3) {
            int y = samples[i] & 0xFF;
            int cb = samples[i + 1] & 0xFF;
            int cr = samples[i + 2] & 0xFF;
            samples[i] = code(y + RED_OF_CR[cr]);
            samples[i + 1] = code(y + GREEN_OF_CB[cb] + GREEN_OF_CR[cr]);
            samples[i + 2] = code(y + BLUE_OF_CB[cb]);
        }
    }

    private static byte code(double value) {
        return (byte) Math.max(0, Math.min(CODES - 1, (int) (value + 0.5)));
    }

    private static double[] table(double factor) {
        double[] table = new double[CODES];
        for (int code = 0; code < CODES; code++) {
            table[code] = factor * (code - HALF);
        }
        return table;
    }
}
