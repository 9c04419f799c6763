package lightwell.author;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;

/** What the numbers of a lookup table are: primaries, a curve, and its inverse. Light has SDR white at 1. */
public enum CubeSpace {

    P3_PQ("P3-PQ", Primaries.DISPLAY_P3, new Transfer.Pq(), Curves::pq),
    REC2100_PQ("Rec2100-PQ", Primaries.REC2020, new Transfer.Pq(), Curves::pq),
    SRGB("sRGB", Primaries.REC709, new Transfer.Srgb(), Curves::srgb),
    SRGB_22("sRGB-2.2", Primaries.REC709, new Transfer.Gamma(2.2), light -> gamma(light, 2.2)),
    DISPLAY_P3("Display-P3", Primaries.DISPLAY_P3, new Transfer.Srgb(), Curves::srgb),
    P3_22("P3-2.2", Primaries.DISPLAY_P3, new Transfer.Gamma(2.2), light -> gamma(light, 2.2)),
    REC709_24("Rec709-2.4", Primaries.REC709, new Transfer.Gamma(2.4), light -> gamma(light, 2.4));

    private final String title;
    private final Primaries primaries;
    private final Transfer curve;
    private final DoubleUnaryOperator inverse;

    CubeSpace(String title, Primaries primaries, Transfer curve, DoubleUnaryOperator inverse) {
        this.title = title;
        this.primaries = primaries;
        this.curve = curve;
        this.inverse = inverse;
    }

    private static double gamma(double light, double exponent) {
        return Math.pow(Math.min(1, Math.max(0, light)), 1 / exponent);
    }

    /** As the command line names it; upper and lower case are equal. */
    public static Optional<CubeSpace> of(String title) {
        return Stream.of(values()).filter(space -> space.title.equalsIgnoreCase(title)).findFirst();
    }

    public String title() {
        return title;
    }

    public Primaries primaries() {
        return primaries;
    }

    public double toLight(double code) {
        return curve.toLinear(code);
    }

    public double toCode(double light) {
        return inverse.applyAsDouble(light);
    }

    /** The brightest light that it can hold. */
    public double peak() {
        return curve.toLinear(1);
    }
}
