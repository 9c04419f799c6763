package lightwell.author.verify;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import lightwell.author.BandWalk;
import lightwell.jobs.BackgroundPool;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;

/** Runs work on all bands of a picture, in several threads; memory does not depend on the height. */
final class VerifyBands {

    private static final int BAND_PIXELS = 1 << 17;
    private static final int MOST_THREADS = 8;

    private VerifyBands() {}

    /** Blocks until every band is done, or one has failed. */
    static void run(int width, int height, Progress progress, BandWalk.Work work) throws IOException {
        int rows = Math.max(1, Math.min(height, BAND_PIXELS / width));
        int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        AtomicLong done = new AtomicLong();
        try (BackgroundPool pool = new BackgroundPool("verify", threads)) {
            BandWalk.run(height, rows, new ParallelFor(pool, threads), (y, count) -> {
                progress.checkCancelled();
                work.run(y, count);
                progress.report(done.addAndGet(count), height);
            });
        }
    }
}
