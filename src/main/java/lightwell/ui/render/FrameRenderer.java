package lightwell.ui.render;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import lightwell.jobs.ParallelFor;
import lightwell.ui.bands.Pyramid;

/** Renders the visible part of a pyramid at the level that fits. Stateless. */
public final class FrameRenderer {

    private FrameRenderer() {}

    /** True if there is something to show at this scale: the level that fits, or a preview. */
    public static boolean ready(Pyramid pyramid, ViewArea area) {
        return pyramid.ready(area.level(pyramid));
    }

    /** True if a frame at this scale will not be made from a preview. */
    public static boolean sharp(Pyramid pyramid, ViewArea area) {
        return pyramid.complete() || area.level(pyramid) == 0;
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
}
