package lightwell.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lightwell.metadata.Primaries;

/** Scene-linear colour spaces that EXR readers know, by the ID of the Color Interop Forum and by primaries. */
enum LinearSpace {

    ACESCG("lin_ap1_scene", Primaries.AP1, "ACEScg", "ACES - ACEScg", "lin_ap1"),
    ACES2065("lin_ap0_scene", new Primaries(.7347, .2653, .0, 1.0, .0001, -.077, .32168, .33767),
            "ACES2065-1", "ACES - ACES2065-1", "aces2065_1", "lin_ap0"),
    P3_D65("lin_p3d65_scene", new Primaries(.680, .320, .265, .690, .150, .060, .3127, .3290),
            "Linear P3-D65", "lin_p3d65", "Utility - Linear - P3-D65"),
    REC709("lin_rec709_scene", Primaries.REC709, "Linear Rec.709 (sRGB)", "lin_rec709_srgb", "lin_rec709", "lin_srgb",
            "Utility - Linear - Rec.709", "Utility - Linear - sRGB"),
    REC2020("lin_rec2020_scene", Primaries.REC2020, "Linear Rec.2020", "lin_rec2020", "Utility - Linear - Rec.2020");

    private final String interopId;
    private final Primaries primaries;
    private final List<String> names;

    LinearSpace(String interopId, Primaries primaries, String... names) {
        this.interopId = interopId;
        this.primaries = primaries;
        this.names = Stream.of(names).map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    /** By a name or an alias in the ACES configs; empty for other spaces. */
    static Optional<LinearSpace> of(String colorSpace) {
        return Stream.of(values()).filter(space -> space.names.contains(colorSpace.toLowerCase(Locale.ROOT))).findFirst();
    }

    String interopId() {
        return interopId;
    }

    Primaries primaries() {
        return primaries;
    }

    /** For the EXR attribute: x and y of red, green, blue, white. */
    float[] chromaticities() {
        Primaries p = primaries;
        return new float[] {(float) p.rx(), (float) p.ry(), (float) p.gx(), (float) p.gy(),
            (float) p.bx(), (float) p.by(), (float) p.wx(), (float) p.wy()};
    }
}
