package lightwell.metadata.icc;

import java.nio.ByteBuffer;
import java.util.function.DoubleUnaryOperator;
import lightwell.metadata.MalformedException;
import lightwell.metadata.Matrix3;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;

/**
 * Makes ICC profiles of RGB spaces, version 4 (ICC.1:2022): a matrix that is adapted to D50 by Bradford, and a curve. Stateless.
 */
public final class RgbProfile {

    /** The light of the largest code relative to SDR white, by which a table of 0..1 is divided. */
    private static final double PQ_PEAK = new Transfer.Pq().toLinear(1);
    private static final int PQ_SAMPLES = 4096;
    private static final int PQ_CODE = 16;

    private RgbProfile() {}

    /** The Display P3 profile. */
    public static byte[] displayP3() {
        return srgbCurve("Display P3", Primaries.DISPLAY_P3);
    }

    /** A profile with sRGB's curve as a formula (parametricCurveType 3). */
    public static byte[] srgbCurve(String title, Primaries primaries) {
        IccWriter out = matrix(title, primaries);
        byte[] curve = srgb();
        for (String name : new String[] {"rTRC", "gTRC", "bTRC"}) {
            out.tag(curve, name); // each has its own copy, as in the profiles that phones write
        }
        return adaptation(out, primaries).toBytes();
    }

    /**
     * A profile of PQ (SMPTE ST 2084), full range. Its tables map 10,000 nits to 1, and their steps of 1/65535 are coarse in the shadows;
     * therefore it also has a {@code cicp} tag (9.2.17), which is exact.
     *
     * @param codePoint of the primaries in ITU-T H.273
     */
    public static byte[] pq(String title, Primaries primaries, int codePoint) {
        IccWriter out = matrix(title, primaries);
        out.tag(table(code -> new Transfer.Pq().toLinear(code) / PQ_PEAK), "rTRC", "gTRC", "bTRC");
        byte[] cicp = {'c', 'i', 'c', 'p', 0, 0, 0, 0, (byte) codePoint, PQ_CODE, 0, 1};
        return adaptation(out, primaries).tag(cicp, "cicp").toBytes();
    }

    private static IccWriter matrix(String title, Primaries primaries) {
        IccWriter out = new IccWriter();
        out.tag(IccWriter.text(title), "desc").tag(IccWriter.text("Public domain"), "cprt");
        out.tag(IccWriter.numbers("XYZ ", IccWriter.D50), "wtpt");
        try {
            double[] white = xyz(primaries.wx(), primaries.wy());
            Matrix3 unscaled = Matrix3.ofColumns(xyz(primaries.rx(), primaries.ry()), xyz(primaries.gx(), primaries.gy()),
                    xyz(primaries.bx(), primaries.by()));
            double[] amounts = unscaled.inverse().times(white);
            String[] names = {"rXYZ", "gXYZ", "bXYZ"};
            for (int c = 0; c < 3; c++) {
                double[] colorant = unscaled.column(c);
                for (int i = 0; i < 3; i++) {
                    colorant[i] *= amounts[c];
                }
                out.tag(IccWriter.numbers("XYZ ", Matrix3.bradford(white, IccWriter.D50).times(colorant)), names[c]);
            }
            return out;
        } catch (MalformedException e) {
            throw new IllegalArgumentException("These primaries lie on a line: " + primaries, e);
        }
    }

    private static IccWriter adaptation(IccWriter out, Primaries primaries) {
        try {
            return out.tag(IccWriter.numbers("sf32", Matrix3.bradford(xyz(primaries.wx(), primaries.wy()), IccWriter.D50).m()), "chad");
        } catch (MalformedException e) {
            throw new IllegalArgumentException("This white has no colour: " + primaries, e);
        }
    }

    /** Type 3: (a v + b)^g from d on, c v below. */
    private static byte[] srgb() {
        ByteBuffer out = ByteBuffer.allocate(32).put(IccWriter.ascii("para")).putInt(0).putShort((short) 3).putShort((short) 0);
        for (double v : new double[] {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) {
            out.putInt(IccWriter.fixed(v));
        }
        return out.array();
    }

    /** curveType with samples at equal steps. */
    private static byte[] table(DoubleUnaryOperator curve) {
        ByteBuffer out = ByteBuffer.allocate(12 + 2 * PQ_SAMPLES).put(IccWriter.ascii("curv")).putInt(0).putInt(PQ_SAMPLES);
        for (int i = 0; i < PQ_SAMPLES; i++) {
            out.putShort((short) Math.round(curve.applyAsDouble((double) i / (PQ_SAMPLES - 1)) * 65_535));
        }
        return out.array();
    }

    private static double[] xyz(double x, double y) {
        return new double[] {x / y, 1, (1 - x - y) / y};
    }
}
