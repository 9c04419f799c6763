package lightwell.depth.quality;

/**
 * The noise of a depth map in codes: the deviation of samples from the plane through their neighbours, without edges. Source: Immerkaer,
 * "Fast Noise Variance Estimation", Computer Vision and Image Understanding 64 (1996). Rounding to whole codes alone causes about 0.3; wide
 * terraces of one code have less.
 */
final class Noise {

    private static final double SCALE = Math.sqrt(Math.PI / 2) / 6;

    private Noise() {}

    /** NaN if no sample has neighbours on all sides and no edge there. */
    static double of(DepthSamples map, boolean[] edges) {
        char[] c = map.codes();
        int w = map.width();
        long sum = 0;
        long count = 0;
        for (int y = 1; y < map.height() - 1; y++) {
            for (int i = y * w + 1; i < (y + 1) * w - 1; i++) {
                if (edges[i] || map.isHole(c[i])) {
                    continue;
                }
                sum += Math.abs(c[i - w - 1] - 2 * c[i - w] + c[i - w + 1] - 2 * c[i - 1] + 4 * c[i] - 2 * c[i + 1]
                        + c[i + w - 1] - 2 * c[i + w] + c[i + w + 1]);
                count++;
            }
        }
        return count == 0 ? Double.NaN : SCALE * sum / count;
    }
}
