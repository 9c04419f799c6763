package lightwell.compare.flip;

import lightwell.author.CurveTable;

/**
 * The colours of FLIP: YCxCz, in which pictures are filtered, and L*a*b* with Hunt's adjustment, in which they are compared. Linear light
 * of Rec. 709, white at 1. Constants as in the authors' program (XYZ in fractions, D65).
 */
final class FlipColour {

    private static final double[] TO_XYZ = {10135552.0 / 24577794, 8788810.0 / 24577794, 4435075.0 / 24577794,
        2613072.0 / 12288897, 8788810.0 / 12288897, 887015.0 / 12288897,
        1425312.0 / 73733382, 8788810.0 / 73733382, 70074185.0 / 73733382};
    /** XYZ of white is what (1, 1, 1) becomes. */
    private static final float[] WHITE = {(float) (TO_XYZ[0] + TO_XYZ[1] + TO_XYZ[2]), 1, (float) (TO_XYZ[6] + TO_XYZ[7] + TO_XYZ[8])};
    private static final float[] FORWARD = floats(TO_XYZ);
    private static final float[] BACK = {3.241003275f, -1.537398934f, -0.498615861f, -0.969224334f, 1.875930071f, 0.041554224f,
        0.055639423f, -0.204011202f, 1.057148933f};
    private static final double DELTA = 6.0 / 29;
    private static final CurveTable LAB = new CurveTable(
            t -> t > DELTA * DELTA * DELTA ? Math.cbrt(t) : t / (3 * DELTA * DELTA) + 4.0 / 29, 1.25f);

    private FlipColour() {}

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    /** Rows of interleaved RGB to planes, of which Y lacks the offset of -16, since filters let constants through. */
    static void opponent(float[] rgb, int pixels, float[] y, float[] cx, float[] cz) {
        for (int p = 0, i = 0; p < pixels; p++, i += 3) {
            float r = rgb[i];
            float g = rgb[i + 1];
            float b = rgb[i + 2];
            float xn = (FORWARD[0] * r + FORWARD[1] * g + FORWARD[2] * b) / WHITE[0];
            float yn = FORWARD[3] * r + FORWARD[4] * g + FORWARD[5] * b;
            float zn = (FORWARD[6] * r + FORWARD[7] * g + FORWARD[8] * b) / WHITE[2];
            y[p] = 116 * yn;
            cx[p] = 500 * (xn - yn);
            cz[p] = 200 * (yn - zn);
        }
    }

    /** Lightness, and Lab's a and b times a hundredth of it, of filtered YCxCz clipped to what an SDR display shows. */
    static void adjusted(float y, float cx, float cz, float[] lab) {
        float yn = y / 116;
        float xn = (yn + cx / 500) * WHITE[0];
        float zn = (yn - cz / 200) * WHITE[2];
        float r = clipped(BACK[0] * xn + BACK[1] * yn + BACK[2] * zn);
        float g = clipped(BACK[3] * xn + BACK[4] * yn + BACK[5] * zn);
        float b = clipped(BACK[6] * xn + BACK[7] * yn + BACK[8] * zn);
        float fx = LAB.of((FORWARD[0] * r + FORWARD[1] * g + FORWARD[2] * b) / WHITE[0]);
        float fy = LAB.of(FORWARD[3] * r + FORWARD[4] * g + FORWARD[5] * b);
        float fz = LAB.of((FORWARD[6] * r + FORWARD[7] * g + FORWARD[8] * b) / WHITE[2]);
        lab[0] = 116 * fy - 16;
        lab[1] = 0.01f * lab[0] * 500 * (fx - fy);
        lab[2] = 0.01f * lab[0] * 200 * (fy - fz);
    }

    private static float clipped(float value) {
        return Math.max(0, Math.min(1, value));
    }

    /** HyAB (Abasi et al. 2020): the difference of lightness plus the distance of colours. */
    static float distance(float[] one, float[] other) {
        float a = one[1] - other[1];
        float b = one[2] - other[2];
        return Math.abs(one[0] - other[0]) + (float) Math.sqrt(a * a + b * b);
    }

    /** The largest distance of two colours of Rec. 709: green and blue. */
    static double largest() {
        return distance(adjusted(0, 1, 0), adjusted(0, 0, 1));
    }

    private static float[] adjusted(float r, float g, float b) {
        float[] y = new float[1];
        float[] cx = new float[1];
        float[] cz = new float[1];
        opponent(new float[] {r, g, b}, 1, y, cx, cz);
        float[] lab = new float[3];
        adjusted(y[0], cx[0], cz[0], lab);
        return lab;
    }
}
