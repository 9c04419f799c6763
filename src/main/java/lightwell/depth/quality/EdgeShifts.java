package lightwell.depth.quality;

/**
 * The mean distance of the depth edges to the picture's, for every shift of the depth by whole samples up to {@link #REACH} in each
 * direction.
 *
 * @param means by shift, row by row
 */
record EdgeShifts(double[] means) {

    static final int REACH = 8;

    /** Larger distances count as this one. */
    private static final double FARTHEST = 16;
    private static final int SIDE = 2 * REACH + 1;
    /** So many edge samples are enough for a mean. */
    private static final int ENOUGH = 40_000;

    /**
     * The shift at which the edges match best.
     *
     * @param x how far the depth lies to the right of it
     * @param y how far below
     */
    record Best(double x, double y, double mean) {}

    /**
     * @param distances of every sample of the map to the nearest picture edge
     * @param edges     indices of the depth edge samples, at least one
     */
    static EdgeShifts of(float[] distances, int[] edges, int width, int height) {
        int[] xs = new int[Math.min(edges.length, ENOUGH)];
        int[] ys = new int[xs.length];
        for (int i = 0; i < xs.length; i++) {
            int edge = edges[(int) ((long) i * edges.length / xs.length)];
            xs[i] = edge % width;
            ys[i] = edge / width;
        }
        double[] means = new double[SIDE * SIDE];
        for (int i = 0; i < means.length; i++) {
            int dx = i % SIDE - REACH;
            int dy = i / SIDE - REACH;
            double sum = 0;
            for (int edge = 0; edge < xs.length; edge++) {
                int x = Math.min(width - 1, Math.max(0, xs[edge] - dx));
                int y = Math.min(height - 1, Math.max(0, ys[edge] - dy));
                sum += Math.min(FARTHEST, distances[y * width + x]);
            }
            means[i] = sum / xs.length;
        }
        return new EdgeShifts(means);
    }

    /** The mean distance when the depth is moved back by an offset. */
    double at(int dx, int dy) {
        return means[(dy + REACH) * SIDE + dx + REACH];
    }

    /** The mean over the shifts with a length of about {@link #REACH}, in all directions. */
    double elsewhere() {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < means.length; i++) {
            double away = Math.hypot(i % SIDE - REACH, i / SIDE - REACH);
            if (away >= REACH - 0.5 && away <= REACH + 0.5) {
                sum += means[i];
                count++;
            }
        }
        return sum / count;
    }

    Best best() {
        int best = SIDE * SIDE / 2;
        for (int i = 0; i < means.length; i++) {
            best = means[i] < means[best] ? i : best;
        }
        int x = best % SIDE;
        int y = best / SIDE;
        double fineX = x > 0 && x < SIDE - 1 ? vertex(means[best - 1], means[best], means[best + 1]) : 0;
        double fineY = y > 0 && y < SIDE - 1 ? vertex(means[best - SIDE], means[best], means[best + SIDE]) : 0;
        return new Best(x - REACH + fineX, y - REACH + fineY, means[best]);
    }

    /** The position of the minimum of a parabola through three values, -1/2..1/2. */
    private static double vertex(double before, double at, double after) {
        double curve = before - 2 * at + after;
        return curve > 0 ? (before - after) / (2 * curve) : 0;
    }
}
