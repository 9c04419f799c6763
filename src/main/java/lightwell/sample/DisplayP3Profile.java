package lightwell.sample;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import lightwell.metadata.Primaries;

/** An ICC profile of Display P3, version 4 (ICC.1:2022): matrix, parametric sRGB curve, chromatic adaptation by Bradford. */
final class DisplayP3Profile {

    private static final int HEADER = 128;
    private static final int TAG_ENTRY = 12;
    /** The white of the profile connection space. */
    private static final double[] D50 = {0.9642, 1.0, 0.8249};
    private static final double[][] BRADFORD = {{0.8951, 0.2664, -0.1614}, {-0.7502, 1.7135, 0.0367}, {0.0389, -0.0685, 1.0296}};

    private DisplayP3Profile() {}

    static byte[] bytes() {
        Primaries p3 = Primaries.DISPLAY_P3;
        double[] white = xyz(p3.wx(), p3.wy());
        double[][] adaptation = adaptation(white);
        double[][] unscaled = transposed(xyz(p3.rx(), p3.ry()), xyz(p3.gx(), p3.gy()), xyz(p3.bx(), p3.by()));
        double[] amounts = times(inverse(unscaled), white);
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", text("Display P3"));
        tags.put("cprt", text("Public domain"));
        tags.put("wtpt", numbers("XYZ ", D50));
        String[] names = {"rXYZ", "gXYZ", "bXYZ"};
        for (int c = 0; c < 3; c++) {
            double[] colorant = {unscaled[0][c] * amounts[c], unscaled[1][c] * amounts[c], unscaled[2][c] * amounts[c]};
            tags.put(names[c], numbers("XYZ ", times(adaptation, colorant)));
        }
        byte[] curve = srgbCurve();
        tags.put("rTRC", curve);
        tags.put("gTRC", curve);
        tags.put("bTRC", curve);
        tags.put("chad", numbers("sf32", concatenated(adaptation)));
        return profile(tags);
    }

    private static byte[] profile(Map<String, byte[]> tags) {
        int size = HEADER + 4 + tags.size() * TAG_ENTRY + tags.values().stream().mapToInt(tag -> tag.length).sum();
        ByteBuffer out = ByteBuffer.allocate(size);
        out.putInt(size).putInt(0).putInt(0x04400000).put(ascii("mntrRGB XYZ "));
        out.putShort((short) 2026).putShort((short) 1).putShort((short) 1).position(36);
        out.put(ascii("acsp")).position(68);
        for (double v : D50) {
            out.putInt(fixed(v));
        }
        out.position(HEADER).putInt(tags.size());
        int offset = HEADER + 4 + tags.size() * TAG_ENTRY;
        for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
            out.put(ascii(tag.getKey())).putInt(offset).putInt(tag.getValue().length);
            offset += tag.getValue().length;
        }
        tags.values().forEach(out::put);
        return out.array();
    }

    /** Type 3: (a v + b)^g from d on, c v below. */
    private static byte[] srgbCurve() {
        ByteBuffer out = ByteBuffer.allocate(32).put(ascii("para")).putInt(0).putShort((short) 3).putShort((short) 0);
        for (double v : new double[] {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) {
            out.putInt(fixed(v));
        }
        return out.array();
    }

    private static byte[] text(String text) {
        byte[] words = text.getBytes(StandardCharsets.UTF_16BE);
        return ByteBuffer.allocate(28 + (words.length + 3) / 4 * 4).put(ascii("mluc")).putInt(0).putInt(1).putInt(12)
                .put(ascii("enUS")).putInt(words.length).putInt(28).put(words).array();
    }

    private static byte[] numbers(String type, double... values) {
        ByteBuffer out = ByteBuffer.allocate(8 + 4 * values.length).put(ascii(type)).putInt(0);
        for (double v : values) {
            out.putInt(fixed(v));
        }
        return out.array();
    }

    private static int fixed(double value) {
        return (int) Math.round(value * 65536);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static double[] xyz(double x, double y) {
        return new double[] {x / y, 1, (1 - x - y) / y};
    }

    private static double[][] adaptation(double[] white) {
        double[] from = times(BRADFORD, white);
        double[] to = times(BRADFORD, D50);
        double[][] inverse = inverse(BRADFORD);
        double[][] result = new double[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                for (int k = 0; k < 3; k++) {
                    result[row][column] += inverse[row][k] * to[k] / from[k] * BRADFORD[k][column];
                }
            }
        }
        return result;
    }

    private static double[] times(double[][] m, double[] v) {
        double[] result = new double[3];
        for (int row = 0; row < 3; row++) {
            result[row] = m[row][0] * v[0] + m[row][1] * v[1] + m[row][2] * v[2];
        }
        return result;
    }

    private static double[][] transposed(double[]... columns) {
        double[][] result = new double[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                result[row][column] = columns[column][row];
            }
        }
        return result;
    }

    /** By cofactors; indices wrap around. */
    private static double[][] inverse(double[][] m) {
        double[][] cofactors = new double[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                int r1 = (row + 1) % 3;
                int r2 = (row + 2) % 3;
                int c1 = (column + 1) % 3;
                int c2 = (column + 2) % 3;
                cofactors[row][column] = m[r1][c1] * m[r2][c2] - m[r1][c2] * m[r2][c1];
            }
        }
        double determinant = m[0][0] * cofactors[0][0] + m[0][1] * cofactors[0][1] + m[0][2] * cofactors[0][2];
        double[][] result = new double[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                result[row][column] = cofactors[column][row] / determinant;
            }
        }
        return result;
    }

    private static double[] concatenated(double[][] m) {
        return new double[] {m[0][0], m[0][1], m[0][2], m[1][0], m[1][1], m[1][2], m[2][0], m[2][1], m[2][2]};
    }
}
