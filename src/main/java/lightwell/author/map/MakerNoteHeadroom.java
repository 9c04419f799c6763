package lightwell.author.map;

/**
 * Apple's maker notes 33 and 48 for a headroom: the inverse of Apple's formula ({@code hdr.HeadroomRules.ofMakerNotes}). Note 33 is always
 * 1, where the formula has its bright branch: stops = 3 - 70 n up to n = 0.01, else 2.303 - 0.303 n, with n for note 48. Stateless.
 */
public final class MakerNoteHeadroom {

    /** The greatest headroom that notes can say. */
    public static final double MOST = 8;
    /** Of both notes; note 48 is at most 7.6. */
    public static final int DENOMINATOR = 100_000_000;
    /** Note 33, in units of 1/{@link #DENOMINATOR}. */
    public static final int NOTE_33 = DENOMINATOR;

    private static final int STEEP_UP_TO = DENOMINATOR / 100;
    private static final double STEEP_FROM_STOPS = 2.3;

    private MakerNoteHeadroom() {}

    /**
     * Note 48 in units of 1/{@link #DENOMINATOR}: Apple's formula gives the headroom to 1e-6 of it. Between 2.29997 and 2.3 stops the
     * formula has a gap; there it gives the nearer end, within 1.1e-5.
     *
     * @param headroom linear, finite; below 1 as 1, above {@link #MOST} as that
     */
    public static int note48(double headroom) {
        if (Double.isNaN(headroom)) {
            throw new IllegalArgumentException("A headroom is a number");
        }
        double stops = Math.log(Math.min(MOST, Math.max(1, headroom))) / Math.log(2);
        if (stops >= STEEP_FROM_STOPS) {
            return Math.min(STEEP_UP_TO, units((3 - stops) / 70));
        }
        int flat = units((2.303 - stops) / 0.303);
        boolean gap = flat <= STEEP_UP_TO;
        double flatEnd = 2.303 - 0.303 * 0.01;
        return !gap ? flat : stops - flatEnd < STEEP_FROM_STOPS - stops ? STEEP_UP_TO + 1 : STEEP_UP_TO;
    }

    private static int units(double note) {
        return (int) Math.round(Math.max(0, note) * DENOMINATOR);
    }
}
