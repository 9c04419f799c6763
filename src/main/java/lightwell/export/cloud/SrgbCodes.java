package lightwell.export.cloud;

/** Converts linear light to 8-bit sRGB codes, like the un-tone-mapped view: clipped at black and SDR white (IEC 61966-2-1). */
public final class SrgbCodes {

    private static final int STEPS = 1 << 16;
    private static final byte[] CODES = new byte[STEPS];

    static {
        for (int i = 0; i < STEPS; i++) {
            double v = i / (STEPS - 1.0);
            CODES[i] = (byte) Math.round(255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * Math.pow(v, 1 / 2.4) - 0.055));
        }
    }

    private SrgbCodes() {}

    /** The code of a channel, 0 to 255 as an unsigned byte. */
    public static byte of(float linear) {
        return CODES[(int) (Math.min(1, Math.max(0, linear)) * (STEPS - 1) + 0.5f)]; // NaN counts as black
    }
}
