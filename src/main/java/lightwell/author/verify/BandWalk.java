package lightwell.author.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicLong;
import lightwell.jobs.BackgroundPool;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;

/** Runs work on all bands of a picture, in several threads; memory does not depend on the height. */
final class BandWalk {

    private static final int BAND_PIXELS = 1 << 17;
    private static final int MOST_THREADS = 8;

    private BandWalk() {}

    /** Work on a band; called by several threads. */
    @FunctionalInterface
    interface Work {

        void run(int y, int rows) throws IOException;
    }

    /** Blocks until every band is done, or one has failed. */
    static void run(int width, int height, Progress progress, Work work) throws IOException {
        int rows = Math.max(1, Math.min(height, BAND_PIXELS / width));
        int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        AtomicLong done = new AtomicLong();
        try (BackgroundPool pool = new BackgroundPool("verify", threads)) {
            new ParallelFor(pool, threads).run((height + rows - 1) / rows, band -> {
                progress.checkCancelled();
                int y = band * rows;
                int count = Math.min(rows, height - y);
                try {
                    work.run(y, count);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                progress.report(done.addAndGet(count), height);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
