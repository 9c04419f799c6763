package lightwell.author;

/** The inverses of {@link lightwell.metadata.Transfer}: light with SDR white at 1 to code values 0..1. */
public final class Curves {

    /** Light of the largest PQ code: 10,000 nits over the 203 of SDR white (ITU-R BT.2408). */
    public static final double PQ_PEAK = 10_000 / 203.0;

    private static final double M1 = 1305.0 / 8192;
    private static final double M2 = 2523.0 / 32;
    private static final double C1 = 107.0 / 128;
    private static final double C2 = 2413.0 / 128;
    private static final double C3 = 2392.0 / 128;

    private Curves() {}

    /** IEC 61966-2-1. */
    public static double srgb(double light) {
        double l = Math.min(1, Math.max(0, light));
        return l <= 0.0031308 ? 12.92 * l : 1.055 * Math.pow(l, 1 / 2.4) - 0.055;
    }

    /** SMPTE ST 2084. */
    public static double pq(double light) {
        double y = Math.pow(Math.min(1, Math.max(0, light / PQ_PEAK)), M1);
        return Math.pow((C1 + C2 * y) / (1 + C3 * y), M2);
    }

    /** The inverse OETF of Rec. ITU-R BT.709 turned round: linear 0..1 to code. */
    public static double rec709(double linear) {
        double l = Math.min(1, Math.max(0, linear));
        return l < 0.018 ? 4.5 * l : 1.099 * Math.pow(l, 0.45) - 0.099;
    }
}
