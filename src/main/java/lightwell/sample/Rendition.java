package lightwell.sample;

/**
 * Computes the SDR picture and the gain map of an HDR picture. SDR is HDR scaled by one factor for all three channels, so that {@code hdr =
 * sdr * (1 + (H - 1) * g)} holds exactly with one gain per pixel.
 */
final class Rendition {

    /** Below this SDR equals HDR. */
    private static final double KNEE = 0.5;
    /** The range of the shoulder, in units of the rest above the knee. */
    private static final double REACH = (DemoScene.HEADROOM - KNEE) / (1 - KNEE);

    private Rendition() {}

    /** SDR value of the largest component of an HDR colour: equal up to the knee, then a shoulder (Reinhard's, extended) that ends at 1. */
    static double toSdr(double hdr) {
        if (hdr <= KNEE) {
            return hdr;
        }
        double above = (hdr - KNEE) / (1 - KNEE);
        return KNEE + (1 - KNEE) * above * (1 + above / (REACH * REACH)) / (1 + above);
    }

    /** Apple's gain, 0..1, of the largest component. */
    static double gain(double hdr) {
        return hdr <= KNEE ? 0 : Ease.clamp((hdr / toSdr(hdr) - 1) / (DemoScene.HEADROOM - 1));
    }

    /** 8-bit code of the sRGB curve, which Display P3 and the gain map share (IEC 61966-2-1). */
    static int encode(double linear) {
        double v = Ease.clamp(linear);
        return (int) Math.round(255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * Math.pow(v, 1 / 2.4) - 0.055));
    }
}
