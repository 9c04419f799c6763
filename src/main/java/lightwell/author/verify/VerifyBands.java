package lightwell.author.verify;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import lightwell.author.BandWalk;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;

/** Runs work on all bands of a picture, in several threads; memory does not depend on the height. */
final class VerifyBands {

    private static final int BAND_PIXELS = 1 << 17;
    private static final int MOST_THREADS = 8;

    private VerifyBands() {}

    /** Threads that serve a comparison well. */
    static int threads() {
        return Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    }

    /** Blocks until every band is done, or one has failed. */
    static void run(int width, int height, ParallelFor fork, Progress progress, BandWalk.Work work) throws IOException {
        int rows = Math.max(1, Math.min(height, BAND_PIXELS / width));
        AtomicLong done = new AtomicLong();
        BandWalk.run(height, rows, fork, (y, count) -> {
            progress.checkCancelled();
            work.run(y, count);
            progress.report(done.addAndGet(count), height);
        });
    }
}
