package lightwell.author;

import java.io.IOException;
import java.io.UncheckedIOException;
import lightwell.jobs.ParallelFor;

/** Divides pictures into bands of rows for several threads. Stateless. */
public final class BandWalk {

    private BandWalk() {}

    /** Work on a band; called by several threads. */
    @FunctionalInterface
    public interface Work {
        void run(int y, int rows) throws IOException;
    }

    /**
     * Blocks until every band is done, or one has failed.
     *
     * @param rows of every band but the last
     * @throws IOException of the work
     */
    public static void run(int height, int rows, ParallelFor fork, Work work) throws IOException {
        try {
            fork.run((height + rows - 1) / rows, band -> {
                try {
                    work.run(band * rows, Math.min(rows, height - band * rows));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
