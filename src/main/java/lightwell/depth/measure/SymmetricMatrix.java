package lightwell.depth.measure;

import java.util.Comparator;
import java.util.stream.IntStream;
import lightwell.depth.SpacePoint;

/** Eigenvalues and eigenvectors of a symmetric 3x3 matrix, by cyclic Jacobi rotations (Golub and Van Loan, Matrix Computations, 8.5). */
final class SymmetricMatrix {

    private static final int SIZE = 3;
    /** Convergence is quadratic: five sweeps are enough for doubles. */
    private static final int MOST_SWEEPS = 32;

    /**
     * One eigenvalue with its eigenvector.
     *
     * @param vector of length 1
     */
    record Eigen(double value, SpacePoint vector) {}

    private SymmetricMatrix() {}

    /** Eigenvalues and vectors, the smallest value first; the matrix is overwritten. */
    static Eigen[] eigen(double[][] matrix) {
        double[][] vectors = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        for (int sweep = 0; sweep < MOST_SWEEPS && offDiagonal(matrix) > 0; sweep++) {
            rotate(matrix, vectors, 0, 1);
            rotate(matrix, vectors, 0, 2);
            rotate(matrix, vectors, 1, 2);
        }
        return IntStream.range(0, SIZE)
                .mapToObj(i -> new Eigen(matrix[i][i], new SpacePoint(vectors[0][i], vectors[1][i], vectors[2][i])))
                .sorted(Comparator.comparingDouble(Eigen::value)).toArray(Eigen[]::new);
    }

    private static double offDiagonal(double[][] m) {
        return Math.abs(m[0][1]) + Math.abs(m[0][2]) + Math.abs(m[1][2]);
    }

    /** Rotates so that the element at p, q becomes zero. */
    private static void rotate(double[][] m, double[][] vectors, int p, int q) {
        if (m[p][q] == 0) {
            return;
        }
        double theta = (m[q][q] - m[p][p]) / (2 * m[p][q]);
        double tangent = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double cosine = 1 / Math.sqrt(tangent * tangent + 1);
        double sine = tangent * cosine;
        m[p][p] -= tangent * m[p][q];
        m[q][q] += tangent * m[p][q];
        m[p][q] = 0;
        m[q][p] = 0;
        int other = SIZE - p - q;
        double towardsP = m[other][p];
        double towardsQ = m[other][q];
        m[other][p] = m[p][other] = cosine * towardsP - sine * towardsQ;
        m[other][q] = m[q][other] = sine * towardsP + cosine * towardsQ;
        for (double[] row : vectors) {
            double ofP = row[p];
            double ofQ = row[q];
            row[p] = cosine * ofP - sine * ofQ;
            row[q] = sine * ofP + cosine * ofQ;
        }
    }
}
