package lightwell.ui.bands;

import lightwell.color.Anaglyph;
import lightwell.color.ColorException;
import lightwell.color.PrimariesMatrix;
import lightwell.metadata.Primaries;

/**
 * Combines two pictures of ACEScg light of one size, one for each eye, into one for glasses that are red on the left and cyan on the right.
 */
public final class AnaglyphBands implements Bands {

    private final Bands left;
    private final Bands right;
    private final float[] fromLeft;
    private final float[] fromRight;

    /** @throws IllegalArgumentException if their sizes differ, or they do not have three channels */
    public AnaglyphBands(Bands left, Bands right, Anaglyph method) throws ColorException {
        if (left.width() != right.width() || left.height() != right.height() || left.channels() != 3 || right.channels() != 3) {
            throw new IllegalArgumentException("Two pictures of colour and of one size make an anaglyph.");
        }
        this.left = left;
        this.right = right;
        this.fromLeft = ofAcescg(method.left());
        this.fromRight = ofAcescg(method.right());
    }

    private static float[] ofAcescg(double[] weights) throws ColorException {
        double[] toScreen = PrimariesMatrix.between(Primaries.AP1, Primaries.REC709);
        double[] back = PrimariesMatrix.between(Primaries.REC709, Primaries.AP1);
        double[] all = times(back, times(weights, toScreen));
        float[] matrix = new float[9];
        for (int i = 0; i < 9; i++) {
            matrix[i] = (float) all[i];
        }
        return matrix;
    }

    private static double[] times(double[] a, double[] b) {
        double[] product = new double[9];
        for (int i = 0; i < 9; i++) {
            for (int k = 0; k < 3; k++) {
                product[i] += a[i / 3 * 3 + k] * b[k * 3 + i % 3];
            }
        }
        return product;
    }

    @Override
    public int width() {
        return left.width();
    }

    @Override
    public int height() {
        return left.height();
    }

    @Override
    public int channels() {
        return 3;
    }

    @Override
    public void read(int x, int y, int width, int rows, float[] out) {
        float[] other = new float[3 * width * rows];
        left.read(x, y, width, rows, out);
        right.read(x, y, width, rows, other);
        for (int i = 0; i < other.length; i += 3) {
            float r = out[i];
            float g = out[i + 1];
            float b = out[i + 2];
            for (int c = 0, m = 0; c < 3; c++, m += 3) {
                out[i + c] = fromLeft[m] * r + fromLeft[m + 1] * g + fromLeft[m + 2] * b
                        + fromRight[m] * other[i] + fromRight[m + 1] * other[i + 1] + fromRight[m + 2] * other[i + 2];
            }
        }
    }
}
