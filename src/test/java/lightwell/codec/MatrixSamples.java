package lightwell.codec;

import java.util.Random;
import lightwell.heif.Property;

/** The equations of ITU-T H.273 from RGB to luma and differences. */
abstract class MatrixSamples {

    static final int SIZE = 64;
    static final double M1 = 2610.0 / 16384;
    static final double M2 = 2523.0 / 4096 * 128;
    static final double C1 = 3424.0 / 4096;
    static final double C2 = 2413.0 / 4096 * 32;
    static final double C3 = 2392.0 / 4096 * 32;

    static double[][] colours(int seed) {
        Random random = new Random(seed);
        double[][] colours = new double[SIZE / 2 * SIZE / 2][3];
        for (int i = 0; i < colours.length; i++) {
            for (int c = 0; c < 3; c++) {
                colours[i][c] = i < 8 ? i >> c & 1 : random.nextDouble();
            }
        }
        return colours;
    }

    static int index(int x, int y) {
        return x / 2 + y / 2 * (SIZE / 2);
    }

    /** The forward equations of H.273, 8.3. */
    static int[] samples(double[] rgb, Property.Nclx code, int bits) {
        boolean full = code.fullRange();
        int middle = 1 << bits - 1;
        int matrix = code.matrix();
        if (matrix == 0) {
            return new int[] {luma(rgb[1], bits, full), luma(rgb[2], bits, full), luma(rgb[0], bits, full)};
        }
        if (matrix == 8 || matrix >= 16) {
            int depth = matrix == 8 ? bits : matrix == 16 ? bits - 2 : bits - 1;
            int r = luma(rgb[0], depth, full);
            int g = luma(rgb[1], depth, full);
            int b = luma(rgb[2], depth, full);
            if (matrix == 8) {
                long cg = Math.round(0.5 * g - 0.25 * (r + b)) + middle;
                long co = Math.round(0.5 * (r - b)) + middle;
                int y = (int) Math.round(0.5 * g + 0.25 * (r + b));
                return new int[] {y, (int) Math.min(2 * middle - 1, cg), (int) Math.min(2 * middle - 1, co)};
            }
            int co = r - b;
            int t = b + (co >> 1);
            int cg = g - t;
            return new int[] {t + (cg >> 1), cg + middle, co + middle};
        }
        if (matrix == 14) {
            return ictcp(rgb, code, bits);
        }
        double[] k = weights(matrix);
        double y = k[0] * rgb[0] + (1 - k[0] - k[1]) * rgb[1] + k[1] * rgb[2];
        return new int[] {luma(y, bits, full), difference(0.5 * (rgb[2] - y) / (1 - k[1]), bits, full),
            difference(0.5 * (rgb[0] - y) / (1 - k[0]), bits, full)};
    }

    /** KR and KB; of 12 with the primaries of P3-D65, from their matrix to XYZ (SMPTE EG 432-1). */
    static double[] weights(int matrix) {
        return switch (matrix) {
            case 1 -> new double[] {0.2126, 0.0722};
            case 4 -> new double[] {0.30, 0.11};
            case 7 -> new double[] {0.212, 0.087};
            case 9 -> new double[] {0.2627, 0.0593};
            case 12 -> new double[] {0.22897456, 0.07928691};
            default -> new double[] {0.299, 0.114};
        };
    }

    static int[] ictcp(double[] rgb, Property.Nclx code, int bits) {
        boolean hlg = code.transfer() == 18;
        double[] lms = {1688, 2146, 262, 683, 2951, 462, 99, 309, 3688};
        double[] coded = new double[3];
        for (int row = 0; row < 3; row++) {
            double sum = 0;
            for (int c = 0; c < 3; c++) {
                sum += lms[3 * row + c] / 4096 * light(rgb[c], hlg);
            }
            coded[row] = signal(sum, hlg);
        }
        double i = 0.5 * (coded[0] + coded[1]);
        double t = hlg ? (3625 * coded[0] - 7465 * coded[1] + 3840 * coded[2]) / 4096
                : (6610 * coded[0] - 13613 * coded[1] + 7003 * coded[2]) / 4096;
        double p = hlg ? (9500 * coded[0] - 9212 * coded[1] - 288 * coded[2]) / 4096
                : (17933 * coded[0] - 17390 * coded[1] - 543 * coded[2]) / 4096;
        return new int[] {luma(i, bits, code.fullRange()), difference(t, bits, code.fullRange()), difference(p, bits, code.fullRange())};
    }

    static double light(double signal, boolean hlg) {
        if (hlg) {
            return signal <= 0.5 ? signal * signal / 3 : (Math.exp((signal - 0.55991073) / 0.17883277) + 0.28466892) / 12;
        }
        double e = Math.pow(signal, 1 / M2);
        return Math.pow(Math.max(0, e - C1) / (C2 - C3 * e), 1 / M1);
    }

    static double signal(double light, boolean hlg) {
        if (hlg) {
            return light <= 1 / 12.0 ? Math.sqrt(3 * light) : 0.17883277 * Math.log(12 * light - 0.28466892) + 0.55991073;
        }
        double e = Math.pow(light, M1);
        return Math.pow((C1 + C2 * e) / (1 + C3 * e), M2);
    }

    static int luma(double value, int bits, boolean full) {
        return (int) Math.round(full ? value * ((1 << bits) - 1) : (219 * value + 16) * (1 << bits - 8));
    }

    static int difference(double value, int bits, boolean full) {
        int largest = (1 << bits) - 1;
        return (int) Math.min(largest, Math.max(0, Math.round((full ? value * largest : 224 * value * (1 << bits - 8)) + (1 << bits - 1))));
    }
}
