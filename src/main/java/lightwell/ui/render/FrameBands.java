package lightwell.ui.render;

import java.util.function.BooleanSupplier;
import lightwell.jobs.ParallelFor;

/** Computes a frame in bands of rows on several threads. */
final class FrameBands {

    /** Several bands for each thread, so that the threads end at the same time. */
    private static final int BANDS_PER_THREAD = 4;
    private static final int FEWEST_PIXELS = 1 << 14;

    private FrameBands() {}

    /** Computes all rows, in bands on several threads; false if it was cancelled. */
    static boolean compute(FrameBand frame, ParallelFor fork, BooleanSupplier cancelled) {
        int rows = frame.rows().count();
        long pixels = (long) rows * frame.columns().count();
        int bands = (int) Math.max(1, Math.min(fork.threads() * BANDS_PER_THREAD, Math.min(rows, pixels / FEWEST_PIXELS)));
        fork.run(bands, i -> {
            if (!cancelled.getAsBoolean()) {
                frame.compute((int) ((long) rows * i / bands), (int) ((long) rows * (i + 1) / bands));
            }
        });
        return !cancelled.getAsBoolean();
    }
}
