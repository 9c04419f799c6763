package lightwell.depth.quality;

import java.util.Arrays;

/**
 * The exact Euclidean distance of every sample to the nearest marked one, in samples. Linear in the samples. Source: Felzenszwalb and
 * Huttenlocher, "Distance Transforms of Sampled Functions", Theory of Computing 8 (2012): lower envelopes of parabolas, along columns and
 * then along rows.
 */
public final class SquaredDistance {

    /** Replaces infinity, so that differences stay finite. */
    private static final float FAR = 1e12f;

    private SquaredDistance() {}

    /** Squared distances, row by row; at least {@code 1e12} everywhere if nothing is marked. */
    public static float[] to(boolean[] marked, int width, int height) {
        float[] squares = new float[marked.length];
        for (int i = 0; i < marked.length; i++) {
            squares[i] = marked[i] ? 0 : FAR;
        }
        Line line = new Line(Math.max(width, height));
        for (int x = 0; x < width; x++) {
            line.transform(squares, x, width, height);
        }
        for (int y = 0; y < height; y++) {
            line.transform(squares, y * width, 1, width);
        }
        return squares;
    }

    /** Transforms one row or column at a time. */
    private static final class Line {

        private final float[] values;
        private final int[] vertex;
        private final double[] from;

        Line(int longest) {
            values = new float[longest];
            vertex = new int[longest];
            from = new double[longest + 1];
        }

        void transform(float[] squares, int first, int step, int length) {
            for (int i = 0; i < length; i++) {
                values[i] = squares[first + i * step];
            }
            int last = envelope(length);
            for (int i = 0, k = 0; i < length; i++) {
                while (k < last && from[k + 1] < i) {
                    k++;
                }
                float away = i - vertex[k];
                squares[first + i * step] = away * away + values[vertex[k]];
            }
        }

        /** Computes the lower envelope; returns the index of its last parabola. */
        private int envelope(int length) {
            int last = 0;
            vertex[0] = 0;
            Arrays.fill(from, 0, length + 1, Double.POSITIVE_INFINITY);
            from[0] = Double.NEGATIVE_INFINITY;
            for (int i = 1; i < length; i++) {
                double crossing = crossing(i, vertex[last]);
                while (crossing <= from[last]) {
                    crossing = crossing(i, vertex[--last]);
                }
                vertex[++last] = i;
                from[last] = crossing;
                from[last + 1] = Double.POSITIVE_INFINITY;
            }
            return last;
        }

        private double crossing(int right, int left) {
            return ((values[right] + (double) right * right) - (values[left] + (double) left * left)) / (2.0 * right - 2.0 * left);
        }
    }
}
