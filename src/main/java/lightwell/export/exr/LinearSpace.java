package lightwell.export.exr;

import java.util.Optional;
import lightwell.color.ColorEngine;
import lightwell.color.ColorException;
import lightwell.color.PrimariesMatrix;
import lightwell.metadata.Primaries;

/** Scene-linear colour spaces that EXR readers know, by the ID of the Color Interop Forum and by primaries. */
enum LinearSpace {

    ACESCG("lin_ap1_scene", Primaries.AP1),
    ACES2065("lin_ap0_scene", new Primaries(.7347, .2653, .0, 1.0, .0001, -.077, .32168, .33767)),
    P3_D65("lin_p3d65_scene", new Primaries(.680, .320, .265, .690, .150, .060, .3127, .3290)),
    REC709("lin_rec709_scene", Primaries.REC709),
    REC2020("lin_rec2020_scene", Primaries.REC2020);

    /** Light in ACEScg: each primary, dark grey, and a highlight. */
    private static final float[] PROBES = {1, 0, 0, 0, 1, 0, 0, 0, 1, 0.18f, 0.18f, 0.18f, 16, 12, 8};
    /** Configs round their matrices; two spaces differ by far more. */
    private static final double TOLERANCE = 2e-4;

    private final String interopId;
    private final Primaries primaries;

    LinearSpace(String interopId, Primaries primaries) {
        this.interopId = interopId;
        this.primaries = primaries;
    }

    /**
     * The space that a config's colour space is, whatever its name: light goes through the config and must come out as this space has it.
     * Empty for other spaces, such as a log or a camera's.
     */
    static Optional<LinearSpace> of(String colorSpace, ColorEngine color) throws ColorException {
        float[] seen = PROBES.clone();
        color.fromLinear(Primaries.AP1, colorSpace).apply(seen, seen.length / 3);
        for (LinearSpace space : values()) {
            if (space.maps(seen)) {
                return Optional.of(space);
            }
        }
        return Optional.empty();
    }

    private boolean maps(float[] seen) throws ColorException {
        double[] matrix = PrimariesMatrix.between(Primaries.AP1, primaries);
        for (int i = 0; i < seen.length; i += 3) {
            double[] truth = PrimariesMatrix.transform(matrix, new double[] {PROBES[i], PROBES[i + 1], PROBES[i + 2]});
            double most = PROBES[i] + PROBES[i + 1] + PROBES[i + 2];
            for (int c = 0; c < 3; c++) {
                if (!(Math.abs(seen[i + c] - truth[c]) <= TOLERANCE * most)) {
                    return false;
                }
            }
        }
        return true;
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
