package lightwell.ui.render;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import lightwell.jobs.Fork;

/** Computes what a view shows of a pyramid: only the visible part, at the level that fits. Stateless. */
public final class FrameRenderer {

    /** Some bands for each thread, so that they end at the same time. */
    private static final int BANDS_PER_THREAD = 4;
    private static final int FEWEST_ROWS = 16;

    private FrameRenderer() { }

    /**
     * The level for a scale: the smallest picture that is still as fine as the view, so that a view pixel covers less than two each way.
     *
     * @param step pixels of the full picture per view pixel
     */
    static int levelFor(double step) {
        return step < 2 ? 0 : Math.getExponent(step);
    }

    /** True when there is something to show at this scale: the level that fits, or a preview. */
    public static boolean ready(Pyramid pyramid, ViewArea area) {
        return pyramid.ready(levelFor(area.step(pyramid)));
    }

    /** On the caller's thread. */
    public static Frame render(Pyramid pyramid, Painter painter, ViewArea area) {
        return render(pyramid, painter, area, Fork.NONE, () -> false).orElseThrow();
    }

    /**
     * From the level that fits, or from the best there is; in bands of rows over several threads.
     *
     * @param cancelled asked between bands, from any of the threads
     * @return empty when it was cancelled
     */
    public static Optional<Frame> render(Pyramid pyramid, Painter painter, ViewArea area, Fork fork, BooleanSupplier cancelled) {
        Pyramid.Shown level = pyramid.shown(levelFor(area.step(pyramid)));
        PixelAxis columns = area.columns(pyramid, level);
        PixelAxis rows = area.rows(pyramid, level);
        if (columns.count() == 0 || rows.count() == 0) {
            return Optional.of(Frame.NOTHING);
        }
        int[] argb = new int[columns.count() * rows.count()];
        FrameBand band = new FrameBand(level.picture(), painter, columns, rows, argb);
        int bands = Math.max(1, Math.min(fork.threads() * BANDS_PER_THREAD, rows.count() / FEWEST_ROWS));
        fork.run(bands, i -> {
            if (!cancelled.getAsBoolean()) {
                band.compute((int) ((long) rows.count() * i / bands), (int) ((long) rows.count() * (i + 1) / bands));
            }
        });
        if (cancelled.getAsBoolean()) {
            return Optional.empty();
        }
        return Optional.of(new Frame(columns.first(), rows.first(), columns.count(), rows.count(), argb));
    }
}
