package lightwell.metadata.icc;

import java.nio.ByteBuffer;
import lightwell.message.Message;
import lightwell.metadata.MalformedException;
import lightwell.metadata.Transfer;

/** Reads tone curves of ICC profiles: curveType and parametricCurveType (ICC.1:2022, 10.6 and 10.18). */
public final class IccCurves {

    private static final int MOST_SAMPLES = 65_536;
    private static final int PROBES = 1024;
    /** A table this close to the sRGB curve is treated as the sRGB curve. */
    private static final double TABLE_TOLERANCE = 1e-3;
    /** The tolerance for constants rounded to 1/65536. */
    private static final double FORMULA_TOLERANCE = 2e-4;
    /** The number of s15Fixed16 parameters of each function type. */
    static final int[] PARAMETERS = {1, 3, 4, 5, 7};

    private IccCurves() {}

    public static Transfer read(IccProfile profile, String tag) throws MalformedException {
        ByteBuffer curve = profile.tag(tag);
        Transfer transfer = switch (IccProfile.signature(curve, 0)) {
            case "curv" -> sampled(curve, tag);
            case "para" -> parametric(curve, tag);
            default -> throw new MalformedException(Message.of("metadata.tone-curve-unknown-type", tag));
        };
        return recognised(usable(transfer, tag));
    }

    private static Transfer sampled(ByteBuffer curve, String tag) throws MalformedException {
        long count = curve.limit() < 12 ? -1 : Integer.toUnsignedLong(curve.getInt(8));
        if (count < 0 || count > MOST_SAMPLES || 12 + 2 * count > curve.limit()) {
            throw new MalformedException(Message.of("metadata.tone-curve-cut-off", tag));
        }
        if (count == 0) {
            return new Transfer.Gamma(1);
        }
        if (count == 1) {
            return new Transfer.Gamma((curve.getShort(12) & 0xFFFF) / 256.0);
        }
        float[] samples = new float[(int) count];
        for (int i = 0; i < count; i++) {
            samples[i] = (curve.getShort(12 + 2 * i) & 0xFFFF) / 65_535f;
        }
        return new Transfer.Table(samples);
    }

    private static Transfer parametric(ByteBuffer curve, String tag) throws MalformedException {
        int type = curve.limit() < 12 ? -1 : curve.getShort(8) & 0xFFFF;
        if (type < 0 || type >= PARAMETERS.length || curve.limit() < 12 + 4 * PARAMETERS[type]) {
            throw new MalformedException(Message.of("metadata.tone-curve-cut-off-unknown", tag));
        }
        double[] p = new double[7];
        for (int i = 0; i < PARAMETERS[type]; i++) {
            p[i] = IccProfile.fixed(curve, 12 + 4 * i);
        }
        // types 1 and 2 change where a x + b crosses zero; below it they are constant
        return switch (type) {
            case 0 -> new Transfer.Gamma(p[0]);
            case 1 -> new Transfer.Parametric(p[0], p[1], p[2], 0, -p[2] / p[1], 0, 0);
            case 2 -> new Transfer.Parametric(p[0], p[1], p[2], 0, -p[2] / p[1], p[3], p[3]);
            case 3 -> new Transfer.Parametric(p[0], p[1], p[2], p[3], p[4], 0, 0);
            default -> new Transfer.Parametric(p[0], p[1], p[2], p[3], p[4], p[5], p[6]);
        };
    }

    private static Transfer usable(Transfer transfer, String tag) throws MalformedException {
        for (int i = 0; i <= PROBES; i++) {
            double linear = transfer.toLinear((double) i / PROBES);
            if (!(linear >= -0.1 && linear <= 1.1)) {
                throw new MalformedException(Message.of("metadata.tone-curve-leaves-range", tag));
            }
        }
        if (transfer.toLinear(1) - transfer.toLinear(0) < 0.1) {
            throw new MalformedException(Message.of("metadata.tone-curve-does-not-rise", tag));
        }
        return transfer;
    }

    /** The exact sRGB curve if {@code transfer} approximates it. */
    private static Transfer recognised(Transfer transfer) {
        Transfer srgb = new Transfer.Srgb();
        double tolerance = transfer instanceof Transfer.Table ? TABLE_TOLERANCE : FORMULA_TOLERANCE;
        for (int i = 0; i <= PROBES; i++) {
            double code = (double) i / PROBES;
            if (Math.abs(transfer.toLinear(code) - srgb.toLinear(code)) > tolerance) {
                return transfer;
            }
        }
        return srgb;
    }
}
