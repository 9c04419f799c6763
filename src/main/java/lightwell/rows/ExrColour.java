package lightwell.rows;

import java.util.Map;
import java.util.Optional;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;

/** The meaning of the numbers of an EXR by its attributes. */
public final class ExrColour {

    private static final String INTEROP_ID = "colorInteropID";
    private static final String CHROMATICITIES = "chromaticities";
    private static final double SAME = 0.002;

    private ExrColour() {}

    /** Whether an attribute matters. */
    static boolean reads(String attribute) {
        return attribute.equals(INTEROP_ID) || attribute.equals(CHROMATICITIES);
    }

    /**
     * By the Color Interop Forum's ID, else by the chromaticities, whose light is linear.
     *
     * @param attributes of the part, as text
     */
    public static Optional<ColorEncoding> of(Map<String, String> attributes) {
        Optional<SourceSpace> named = Optional.ofNullable(attributes.get(INTEROP_ID)).flatMap(SourceSpace::of);
        return named.map(space -> space.encoding(Message.verbatim(INTEROP_ID)))
                .or(() -> Optional.ofNullable(attributes.get(CHROMATICITIES)).flatMap(ExrColour::primaries).map(ExrColour::linear));
    }

    private static ColorEncoding linear(Primaries primaries) {
        Message origin = Message.verbatim(CHROMATICITIES);
        for (SourceSpace space : SourceSpace.values()) {
            ColorEncoding known = space.encoding(origin);
            if (known.red() instanceof Transfer.Gamma && known.primaries().near(primaries, SAME)) {
                return known;
            }
        }
        return ColorEncoding.of("linear RGB", primaries, new Transfer.Gamma(1), origin);
    }

    /** Eight numbers: x and y of red, green, blue and white. */
    private static Optional<Primaries> primaries(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 8) {
            return Optional.empty();
        }
        double[] v = new double[8];
        for (int i = 0; i < 8; i++) {
            try {
                v[i] = Double.parseDouble(parts[i].strip());
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
            if (!(Math.abs(v[i]) <= 2)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Primaries(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]));
    }
}
