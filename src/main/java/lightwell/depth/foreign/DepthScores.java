package lightwell.depth.foreign;

/**
 * How far depth is from known depth, z and z*, over the samples that have both. Sources: Eigen, Puhrsch and Fergus, "Depth Map Prediction
 * from a Single Image using a Multi-Scale Deep Network", NIPS 2014; SILog as in the KITTI benchmark. Natural logarithms.
 *
 * @param samples  how many were compared
 * @param valid    their share of the samples with known depth
 * @param absRel   mean of |z - z*| / z*
 * @param rmse     root of the mean of (z - z*)^2, metres
 * @param rmseLog  root of the mean of d^2, where d is log z - log z*
 * @param siLog    100 times the root of the mean of d^2 less the squared mean of d
 * @param within1  share of samples with max(z / z*, z* / z) below 1.25; {@code within2} below 1.25^2, {@code within3} below 1.25^3
 */
public record DepthScores(int samples, double valid, double absRel, double rmse, double rmseLog, double siLog, double within1,
        double within2, double within3) {

    private static final double STEP = 1.25;

    /**
     * @param metres      NaN where there is none
     * @param knownMetres at the same places
     */
    static DepthScores of(float[] metres, float[] knownMetres) {
        int known = 0;
        int count = 0;
        double relative = 0;
        double squares = 0;
        double logs = 0;
        double logSquares = 0;
        int[] within = new int[3];
        for (int i = 0; i < metres.length; i++) {
            double z = knownMetres[i];
            if (!(z > 0) || Double.isInfinite(z)) {
                continue;
            }
            known++;
            double found = metres[i];
            if (!(found > 0) || Double.isInfinite(found)) {
                continue;
            }
            count++;
            relative += Math.abs(found - z) / z;
            squares += (found - z) * (found - z);
            double log = Math.log(found / z);
            logs += log;
            logSquares += log * log;
            double ratio = Math.max(found / z, z / found);
            for (int k = 0; k < 3; k++) {
                within[k] += ratio < Math.pow(STEP, k + 1) ? 1 : 0;
            }
        }
        double n = count;
        return new DepthScores(count, known == 0 ? 0 : n / known, relative / n, Math.sqrt(squares / n), Math.sqrt(logSquares / n),
                100 * Math.sqrt(Math.max(0, logSquares / n - logs / n * (logs / n))), within[0] / n, within[1] / n, within[2] / n);
    }
}
