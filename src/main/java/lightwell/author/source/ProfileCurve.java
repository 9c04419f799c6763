package lightwell.author.source;

import lightwell.color.ColorEngine;
import lightwell.color.ColorException;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;

/** Recognises profiles that hold PQ in tables, as white at 1, and do not say so by name. */
final class ProfileCurve {

    private static final Message ORIGIN = Message.of("author.source.by-profile-tables");
    private static final Primaries[] KNOWN = {Primaries.DISPLAY_P3, Primaries.REC2020, Primaries.REC709};
    /** The greatest stray light of a primary, of its own light; tables are coarse. */
    private static final double STRAY = 0.03;

    private ProfileCurve() {}

    /** PQ of the profile's primaries if its curve is PQ's, else the encoding as it is. */
    static ColorEncoding recognised(ColorEncoding profile, ColorEngine color) throws ColorException {
        if (profile.hdr()) {
            return profile;
        }
        SampleLight light = new CodeLight(profile, false, Primaries.REC2020, color);
        boolean tables = profile.tables().isPresent();
        if (tables ? !CurveShape.pqOfTables(light) : CurveShape.pq(light).isEmpty()) {
            return profile;
        }
        if (!tables) {
            return ColorEncoding.of(profile.name(), profile.primaries(), new Transfer.Pq(), ORIGIN);
        }
        for (Primaries known : KNOWN) {
            if (pure(new CodeLight(profile, false, known, color))) {
                return ColorEncoding.of(profile.name(), known, new Transfer.Pq(), ORIGIN);
            }
        }
        return profile;
    }

    /** Whether each primary is light of its own channel alone. */
    private static boolean pure(SampleLight light) {
        float[] rgb = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        light.apply(rgb, 3);
        for (int i = 0; i < 9; i++) {
            float own = rgb[i / 3 * 4];
            if (!(own > 0) || i % 4 != 0 && Math.abs(rgb[i]) > STRAY * own) {
                return false;
            }
        }
        return true;
    }
}
