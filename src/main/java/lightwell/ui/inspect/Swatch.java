package lightwell.ui.inspect;

import java.util.Optional;
import lightwell.color.ColorException;
import lightwell.color.PrimariesMatrix;
import lightwell.metadata.Primaries;
import lightwell.ui.measure.Figure;
import lightwell.ui.measure.Measurable;

/** A value as a screen colour, clipped to sRGB: only a hint, without the view. */
final class Swatch {

    private static final double[] AP1_TO_SCREEN = matrix();

    private Swatch() {}

    /** Opaque ARGB; empty for numbers that are not a colour. */
    static Optional<Integer> of(Measurable subject, float[] values) {
        if (subject.figure() == Figure.CODE && values.length == 3) {
            return Optional.of(
                    argb(values[0] / subject.limits().high(), values[1] / subject.limits().high(), values[2] / subject.limits().high()));
        }
        if (subject.figure() != Figure.LINEAR || subject.id().startsWith("base")) {
            return Optional.empty();
        }
        double[] m = AP1_TO_SCREEN;
        double[] code = new double[3];
        for (int c = 0; c < 3; c++) {
            double light = m[3 * c] * values[0] + m[3 * c + 1] * values[1] + m[3 * c + 2] * values[2];
            code[c] = light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055; // IEC 61966-2-1
        }
        return Optional.of(argb(code[0], code[1], code[2]));
    }

    private static int argb(double red, double green, double blue) {
        return 0xFF00_0000 | eight(red) << 16 | eight(green) << 8 | eight(blue);
    }

    private static int eight(double value) {
        return (int) Math.round(255 * Math.min(1, Math.max(0, value)));
    }

    private static double[] matrix() {
        try {
            return PrimariesMatrix.between(Primaries.AP1, Primaries.REC709);
        } catch (ColorException e) {
            throw new IllegalStateException(e);
        }
    }
}
