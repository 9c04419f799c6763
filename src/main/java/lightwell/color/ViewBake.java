package lightwell.color;

import java.util.Random;
import lightwell.metadata.Primaries;
import lightwell.presets.OpenColorIO;

/**
 * Bakes the fast form of a view. OCIO's operations are split: those at the end that act on each channel separately (the display's curve)
 * become a table; those before them become a matrix if possible, else a 3D LUT and a matrix.
 */
final class ViewBake {

    private static final double LINEAR_TO = 2e-5;
    private static final int CHECKED = 20_000;
    /** The allowed error of a code, largest and mean; rounding alone causes a mean of 0.25. */
    private static final double MOST_CODES = 3;
    private static final double MEAN_CODES = 0.35;

    private static final float[] IDENTITY = {1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0};

    private ViewBake() {}

    static ScreenTransform of(OpenColorIO.Processor view) throws ColorException {
        int tail = view.perChannelTail();
        OpenColorIO.Processor light = view.head(tail);
        float[] matrix = matrixOf(light);
        if (matrix != null) {
            return new MatrixTransform(matrix, new ScreenCurve(view.tail(tail)));
        }
        ScreenTransform planes = new PlaneTransform(light, view.tail(tail));
        return agrees(view, planes) ? planes : lut(light, new ScreenCurve(view.tail(tail)));
    }

    /** Slower, but also exact where the display's curve is steep, as PQ is near black. */
    private static LutTransform lut(OpenColorIO.Processor light, ScreenCurve curve) {
        float[] last = matrixOf(light.tail(1));
        return last == null ? new LutTransform(light, IDENTITY, curve) : new LutTransform(light.head(1), last, curve);
    }

    /** Compares both on random colours of Display P3, from 10 stops below white to 4 above. */
    private static boolean agrees(OpenColorIO.Processor view, ScreenTransform fast) throws ColorException {
        double[] toAp1 = PrimariesMatrix.between(Primaries.DISPLAY_P3, Primaries.AP1);
        Random random = new Random(1);
        float[] light = new float[3 * CHECKED];
        for (int i = 0; i < light.length; i += 3) {
            double level = Math.pow(2, random.nextDouble() * 14 - 10);
            double[] p3 = {level * random.nextDouble(), level * random.nextDouble(), level * random.nextDouble()};
            double[] ap1 = PrimariesMatrix.transform(toAp1, p3);
            for (int c = 0; c < 3; c++) {
                light[i + c] = (float) ap1[c];
            }
        }
        int[] argb = new int[CHECKED];
        fast.apply(light, CHECKED, 1, argb, 0);
        Pixels.run(view, light, CHECKED);
        double sum = 0;
        for (int i = 0; i < light.length; i++) {
            int shown = argb[i / 3] >> 16 - 8 * (i % 3) & 0xFF;
            double off = Math.abs(shown - 255 * Math.min(1f, Math.max(0f, light[i])));
            if (!(off <= MOST_CODES)) {
                return false;
            }
            sum += off;
        }
        return sum / light.length < MEAN_CODES;
    }

    /** Nine factors and three offsets, or null if the processor is more than a matrix. */
    private static float[] matrixOf(OpenColorIO.Processor light) {
        float[] unit = {0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1};
        Pixels.run(light, unit, 4);
        float[] m = new float[12];
        for (int out = 0; out < 3; out++) {
            m[9 + out] = unit[out];
            for (int in = 0; in < 3; in++) {
                m[3 * out + in] = unit[3 + 3 * in + out] - unit[out];
            }
        }
        return agrees(light, m) ? m : null;
    }

    private static boolean agrees(OpenColorIO.Processor light, float[] m) {
        Random random = new Random(1);
        float[] in = new float[3 * 1000];
        for (int i = 0; i < in.length; i++) {
            in[i] = (float) (random.nextGaussian() * Math.pow(2, random.nextInt(-8, 6)));
        }
        float[] out = in.clone();
        Pixels.run(light, out, in.length / 3);
        for (int i = 0; i < in.length; i += 3) {
            double size = Math.abs(in[i]) + Math.abs(in[i + 1]) + Math.abs(in[i + 2]);
            for (int c = 0; c < 3; c++) {
                double expected = m[3 * c] * in[i] + m[3 * c + 1] * in[i + 1] + m[3 * c + 2] * in[i + 2] + m[9 + c];
                if (!(Math.abs(out[i + c] - expected) <= LINEAR_TO * (1 + size))) {
                    return false;
                }
            }
        }
        return true;
    }
}
