package lightwell.author;

/** The inverses of {@link lightwell.metadata.Transfer}: light with SDR white at 1 to code values 0..1. */
public final class Curves {

    /** SDR white (ITU-R BT.2408). */
    public static final double WHITE_NITS = 203;
    /** Light of the largest PQ code, which is 10,000 nits. */
    public static final double PQ_PEAK = 10_000 / WHITE_NITS;

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

    /** SMPTE ST 2084; above 1 for light beyond {@link #PQ_PEAK}. */
    public static double pq(double light) {
        double y = Math.pow(Math.max(0, light / PQ_PEAK), M1);
        return Math.pow((C1 + C2 * y) / (1 + C3 * y), M2);
    }
}
