package lightwell.author.verify;

import lightwell.author.CurveTable;
import lightwell.author.Curves;

/** Colours as ITU-R BT.2124 compares them. Stateless. */
public final class ItpColour {

    /** Delta E ITP per unit of ICtCp (ITU-R BT.2124). */
    static final float DELTA_E = 720;
    /** Black is 0, not the 7e-7 of the formula. */
    static final CurveTable PQ = new CurveTable(light -> light > 0 ? Curves.pq(light) : 0, (float) Curves.PQ_PEAK);

    private ItpColour() {}

    /**
     * I, T and P of ITU-R BT.2124: ICtCp of BT.2100 with Ct halved.
     *
     * @param rgb linear Rec. 2020, SDR white (203 nits) at 1
     */
    public static void of(float[] rgb, float[] itp) {
        float l = PQ.of((1688 * rgb[0] + 2146 * rgb[1] + 262 * rgb[2]) / 4096);
        float m = PQ.of((683 * rgb[0] + 2951 * rgb[1] + 462 * rgb[2]) / 4096);
        float s = PQ.of((99 * rgb[0] + 309 * rgb[1] + 3688 * rgb[2]) / 4096);
        itp[0] = (l + m) / 2;
        itp[1] = (6610 * l - 13613 * m + 7003 * s) / 8192;
        itp[2] = (17933 * l - 17390 * m - 543 * s) / 4096;
    }

    /** Delta E ITP of two colours by {@link #of}; 1 is just visible to a critical observer. */
    public static float deltaE(float[] one, float[] other) {
        float di = other[0] - one[0];
        float dt = other[1] - one[1];
        float dp = other[2] - one[2];
        return DELTA_E * (float) Math.sqrt(di * di + dt * dt + dp * dp);
    }
}
