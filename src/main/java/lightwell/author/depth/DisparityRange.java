package lightwell.author.depth;

import java.io.IOException;
import lightwell.author.AuthorException;
import lightwell.author.source.DepthSource;
import lightwell.jobs.Progress;
import lightwell.message.Message;

/**
 * The disparities of a picture, 1/m.
 *
 * @param min   0 if something is infinitely far, or all is equally far
 * @param max   greater than {@code min}
 * @param holes samples that are no depth: not a number, zero or negative
 */
record DisparityRange(double min, double max, long holes) {

    static final int BAND = 64;
    private static final int CODES = 255;

    /** @throws AuthorException if nothing has a depth that can be stored */
    static DisparityRange of(DepthSource source, Progress progress) throws IOException {
        float[] band = new float[BAND * source.width()];
        double min = Double.POSITIVE_INFINITY;
        double max = 0;
        long holes = 0;
        for (int y = 0; y < source.height(); y += BAND) {
            progress.checkCancelled();
            int rows = Math.min(BAND, source.height() - y);
            source.read(y, rows, band);
            for (int i = 0; i < rows * source.width(); i++) {
                if (band[i] > 0) { // false for NaN
                    min = Math.min(min, 1.0 / band[i]);
                    max = Math.max(max, 1.0 / band[i]);
                } else {
                    holes++;
                }
            }
        }
        if (!(max > 0)) {
            throw new AuthorException(Message.of("author.depth.empty", source.name()));
        }
        return new DisparityRange(min == max ? 0 : min, max, holes);
    }

    /** The nearest code, 0..255; that of the farthest for a hole, since codes have no word for it. */
    int code(float metres) {
        return metres > 0 ? (int) Math.round(CODES * (1.0 / metres - min) / (max - min)) : 0;
    }
}
