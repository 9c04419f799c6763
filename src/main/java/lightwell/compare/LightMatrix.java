package lightwell.compare;

import lightwell.author.verify.Light;
import lightwell.color.ColorException;
import lightwell.color.PrimariesMatrix;
import lightwell.metadata.Primaries;

/** Converts interleaved RGB to other primaries. Immutable. */
final class LightMatrix {

    /** Squares of larger light would not be finite. */
    private static final float BRIGHTEST = 1e6f;

    private final float[] m = new float[9];

    /** @throws ColorException if the primaries span no triangle */
    LightMatrix(Primaries from, Primaries to) throws ColorException {
        double[] matrix = PrimariesMatrix.between(from, to);
        for (int i = 0; i < 9; i++) {
            m[i] = (float) matrix[i];
        }
    }

    /** The light in other primaries, finite: what is not a number counts as 0. */
    static Light to(Primaries primaries, Light light) throws ColorException {
        LightMatrix matrix = new LightMatrix(light.primaries(), primaries);
        return new Light(light.width(), light.height(), primaries, (y, rows, rgb) -> {
            light.rows().read(y, rows, rgb);
            matrix.apply(rgb, rgb, rows * light.width());
        });
    }

    /** @param to may be {@code from} */
    void apply(float[] from, float[] to, int pixels) {
        for (int i = 0; i < 3 * pixels; i += 3) {
            float r = finite(from[i]);
            float g = finite(from[i + 1]);
            float b = finite(from[i + 2]);
            to[i] = m[0] * r + m[1] * g + m[2] * b;
            to[i + 1] = m[3] * r + m[4] * g + m[5] * b;
            to[i + 2] = m[6] * r + m[7] * g + m[8] * b;
        }
    }

    private static float finite(float light) {
        return light > -BRIGHTEST && light < BRIGHTEST ? light : light >= BRIGHTEST ? BRIGHTEST : 0; // 0 for NaN
    }
}
