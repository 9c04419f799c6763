package lightwell.image.stats;

/**
 * Count, mean and sum of squared differences, merged without cancellation. Source: Chan, Golub, LeVeque,
 * "Updating Formulae and a Pairwise Algorithm for Computing Sample Variances", 1979.
 */
final class Moments {

    private long count;
    private double mean;
    private double squares;

    /** Adds values, given by the sums of their differences and squared differences from a {@code pivot} near them. */
    void add(long more, double pivot, double sum, double squaredSum) {
        if (more > 0) {
            merge(more, pivot + sum / more, Math.max(0, squaredSum - sum * sum / more));
        }
    }

    void merge(Moments other) {
        if (other.count > 0) {
            merge(other.count, other.mean, other.squares);
        }
    }

    private void merge(long more, double otherMean, double otherSquares) {
        long all = count + more;
        double difference = otherMean - mean;
        squares += otherSquares + difference * difference * count / all * more;
        mean += difference * more / all;
        count = all;
    }

    long count() {
        return count;
    }

    double mean() {
        return count == 0 ? Double.NaN : mean;
    }

    /** The population standard deviation, not an estimate from a sample. */
    double deviation() {
        return count == 0 ? Double.NaN : Math.sqrt(squares / count);
    }
}
