package lightwell.ui.render;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import lightwell.jobs.ParallelFor;

/** Renders the visible part of a pyramid at the level that fits. Stateless. */
public final class FrameRenderer {

    /** Several bands for each thread, so that the threads end at the same time. */
    private static final int BANDS_PER_THREAD = 4;
    private static final int FEWEST_PIXELS = 1 << 14;

    private FrameRenderer() {}

    /**
     * The level for a scale: the smallest picture that is at least as fine as the view, so that a view pixel covers less than two of its
     * pixels in each direction.
     *
     * @param step pixels of the full picture per view pixel
     */
    static int levelFor(double step) {
        return step < 2 ? 0 : Math.getExponent(step);
    }

    /** True if there is something to show at this scale: the level that fits, or a preview. */
    public static boolean ready(Pyramid pyramid, ViewArea area) {
        return pyramid.ready(levelFor(area.step(pyramid)));
    }

    /** Renders on the caller's thread. */
    public static Frame render(Pyramid pyramid, Painter painter, ViewArea area) {
        return render(pyramid, painter, area, ParallelFor.NONE, () -> false).orElseThrow();
    }

    /**
     * Renders from the level that fits, or the best available one, in bands of rows on several threads.
     *
     * @param cancelled called between bands, from any of the threads
     * @return empty if it was cancelled
     */
    public static Optional<Frame> render(Pyramid pyramid, Painter painter, ViewArea area, ParallelFor fork, BooleanSupplier cancelled) {
        return new FrameMemory().render(pyramid, painter, area, fork, cancelled);
    }

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
