package lightwell.codec;

import java.util.Map;

/** The weights of red and blue in luma, KR and KB of ITU-T H.273, 8.3; green has the rest. */
record LumaWeights(double red, double blue) {

    private static final LumaWeights BT601 = new LumaWeights(0.299, 0.114);
    private static final int BY_PRIMARIES = 12;
    /** ColourPrimaries as x and y of red, green, blue and white (H.273, 8.1); 2, "unspecified", is treated as Rec.709. */
    private static final double[] REC709 = {.640, .330, .300, .600, .150, .060, .3127, .3290};
    private static final double[] REC601 = {.630, .340, .310, .595, .155, .070, .3127, .3290};
    private static final Map<Integer, double[]> PRIMARIES = Map.of(
            4, new double[] {.67, .33, .21, .71, .14, .08, .310, .316},
            5, new double[] {.64, .33, .29, .60, .15, .06, .3127, .3290},
            6, REC601,
            7, REC601,
            8, new double[] {.681, .319, .243, .692, .145, .049, .310, .316},
            9, new double[] {.708, .292, .170, .797, .131, .046, .3127, .3290},
            11, new double[] {.680, .320, .265, .690, .150, .060, .314, .351},
            12, new double[] {.680, .320, .265, .690, .150, .060, .3127, .3290},
            22, new double[] {.630, .340, .295, .605, .155, .077, .3127, .3290});

    /** The weights of a matrix that H.273 defines by two weights; BT.601's for any other. */
    static LumaWeights of(int matrix, int primaries) {
        return switch (matrix) {
            case 1 -> new LumaWeights(0.2126, 0.0722);
            case 4 -> new LumaWeights(0.30, 0.11);
            case 7 -> new LumaWeights(0.212, 0.087);
            case 9 -> new LumaWeights(0.2627, 0.0593);
            case BY_PRIMARIES -> of(PRIMARIES.getOrDefault(primaries, REC709));
            default -> BT601;
        };
    }

    /** The equations for KR and KB of MatrixCoefficients 12: the contributions of red and blue to the luminance of white. */
    private static LumaWeights of(double[] p) {
        double rx = p[0], ry = p[1], rz = 1 - rx - ry;
        double gx = p[2], gy = p[3], gz = 1 - gx - gy;
        double bx = p[4], by = p[5], bz = 1 - bx - by;
        double wx = p[6], wy = p[7], wz = 1 - wx - wy;
        double whole = wy * (rx * (gy * bz - by * gz) + gx * (by * rz - ry * bz) + bx * (ry * gz - gy * rz));
        double red = ry * (wx * (gy * bz - by * gz) + wy * (bx * gz - gx * bz) + wz * (gx * by - bx * gy));
        double blue = by * (wx * (ry * gz - gy * rz) + wy * (gx * rz - rx * gz) + wz * (rx * gy - gx * ry));
        return new LumaWeights(red / whole, blue / whole);
    }
}
