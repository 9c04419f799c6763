package lightwell.metadata.icc;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.MalformedException;
import lightwell.metadata.Matrix3;
import lightwell.metadata.Primaries;
import lightwell.metadata.TextCleaner;
import lightwell.metadata.Transfer;

/**
 * Reads ICC profiles of RGB and grey pictures that are made of a matrix and tone curves (ICC.1:2022, 8.3.3 and 8.3.4) or, for RGB, of
 * lookup tables (8.3.2). The colorants of a profile are adapted to D50; here they are converted back to the white of the medium.
 */
public final class IccReader {

    static final Message PROFILE = Message.of("metadata.by-icc-profile");

    private static final List<Primaries> KNOWN = List.of(Primaries.REC709, Primaries.DISPLAY_P3, Primaries.REC2020, Primaries.ADOBE_RGB);
    /** Chromaticities this close to those of a known space are treated as equal. */
    private static final double SAME_PRIMARIES = 0.002;
    private static final double SAME_WHITE = 0.003;
    private static final double[] D50 = {0.9642, 1, 0.8249};
    /** CIE D65, by its usual chromaticity .3127 .3290. */
    private static final double[] D65 = {.3127 / .3290, 1, (1 - .3127 - .3290) / .3290};

    private IccReader() {}

    /**
     * @param warnings receives one sentence if the profile cannot be used, or only in part
     * @return empty if it cannot be used
     */
    public static Optional<ColorEncoding> read(byte[] profile, Consumer<Message> warnings) {
        try {
            IccProfile icc = new IccProfile(profile);
            String name = name(icc);
            Optional<Transfer> hdr = icc.colourSpace().equals("RGB ") ? IccHdr.curve(icc, name) : Optional.empty();
            if (hdr.isPresent()) {
                return Optional.of(ColorEncoding.of(name, hdrPrimaries(icc), hdr.get(), PROFILE));
            }
            boolean tables = IccTableProfiles.in(icc) && icc.colourSpace().equals("RGB ");
            return tables ? tables(icc, name, warnings) : Optional.of(encoding(icc, name));
        } catch (MalformedException e) {
            warnings.accept(Message.of("metadata.icc-profile-left-out", e.reason()));
            return Optional.empty();
        }
    }

    /** The tables, which take precedence over a matrix (ICC.1:2022, 8.10); if they are invalid, the matrix. */
    private static Optional<ColorEncoding> tables(IccProfile icc, String name, Consumer<Message> warnings) throws MalformedException {
        try {
            return Optional.of(ColorEncoding.of(name, IccTableProfiles.of(icc), PROFILE));
        } catch (MalformedException e) {
            boolean matrix = icc.has("rXYZ");
            warnings.accept(Message.of("metadata.icc-profile-lookup-tables-cannot", name, e.reason(),
                    matrix ? Message.of("metadata.matrix-used") : Message.of("metadata.profile-left-out")));
            return matrix ? Optional.of(encoding(icc, name)) : Optional.empty();
        }
    }

    private static ColorEncoding encoding(IccProfile icc, String name) throws MalformedException {
        return switch (icc.colourSpace()) {
            case "GRAY" -> ColorEncoding.of(name, Primaries.REC709, IccCurves.read(icc, "kTRC"), PROFILE);
            case "RGB " -> new ColorEncoding(name, primaries(icc),
                    IccCurves.read(icc, "rTRC"), IccCurves.read(icc, "gTRC"), IccCurves.read(icc, "bTRC"), PROFILE);
            default -> throw new MalformedException(Message.of("metadata.not-rgb", TextCleaner.clean(icc.colourSpace())));
        };
    }

    /** The primaries by the matrix, as in SDR; profiles with only lookup tables have none. */
    private static Primaries hdrPrimaries(IccProfile icc) throws MalformedException {
        return icc.has("rXYZ") ? primaries(icc) : IccHdr.primaries(icc).orElse(Primaries.REC2020);
    }

    private static Primaries primaries(IccProfile icc) throws MalformedException {
        if (!"XYZ ".equals(icc.connectionSpace())) {
            throw new MalformedException(Message.of("metadata.matrix-does-not-lead-xyz"));
        }
        Matrix3 colorants = Matrix3.ofColumns(icc.xyz("rXYZ"), icc.xyz("gXYZ"), icc.xyz("bXYZ"));
        colorants.inverse();
        Optional<Matrix3> adaptation = icc.adaptation();
        if (adaptation.isPresent()) {
            Matrix3 back = adaptation.get().inverse();
            return recognised(chromaticities(back.times(colorants), back.times(D50)));
        }
        double[] white = icc.has("wtpt") ? icc.xyz("wtpt") : D50;
        if (!near(white, D50)) {
            return recognised(readapted(colorants, white));
        }
        // many small profiles of D65 spaces omit the white: seen from D65 they are a known space, and the colours are unchanged
        Primaries asD65 = recognised(readapted(colorants, D65));
        return KNOWN.contains(asD65) ? asD65 : chromaticities(colorants, D50);
    }

    private static Primaries readapted(Matrix3 colorants, double[] white) throws MalformedException {
        return chromaticities(Matrix3.bradford(D50, white).times(colorants), white);
    }

    private static Primaries chromaticities(Matrix3 colorants, double[] white) throws MalformedException {
        double[] r = xy(colorants.column(0));
        double[] g = xy(colorants.column(1));
        double[] b = xy(colorants.column(2));
        double[] w = xy(white);
        return new Primaries(r[0], r[1], g[0], g[1], b[0], b[1], w[0], w[1]);
    }

    private static double[] xy(double[] xyz) throws MalformedException {
        double sum = xyz[0] + xyz[1] + xyz[2];
        if (!(sum > 1e-4)) {
            throw new MalformedException(Message.of("metadata.primaries-no-colours"));
        }
        return new double[] {xyz[0] / sum, xyz[1] / sum};
    }

    private static Primaries recognised(Primaries primaries) {
        return KNOWN.stream().filter(known -> known.near(primaries, SAME_PRIMARIES)).findFirst().orElse(primaries);
    }

    private static boolean near(double[] a, double[] b) {
        return Math.abs(a[0] - b[0]) < SAME_WHITE && Math.abs(a[1] - b[1]) < SAME_WHITE && Math.abs(a[2] - b[2]) < SAME_WHITE;
    }

    /** The profile's description. */
    private static String name(IccProfile icc) throws MalformedException {
        if (!icc.has("desc")) {
            return "ICC profile";
        }
        String text = IccTexts.read(icc.tag("desc"));
        return text.isEmpty() ? "ICC profile" : text;
    }
}
