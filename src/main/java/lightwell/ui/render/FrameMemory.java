package lightwell.ui.render;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import lightwell.jobs.ParallelFor;
import lightwell.ui.bands.Bands;
import lightwell.ui.bands.LightBands;
import lightwell.ui.bands.PixelAxis;
import lightwell.ui.bands.Pyramid;

/**
 * Computes the frames of one view and caches the last one: if the view has moved by whole pixels, only the newly visible part is computed;
 * if only the painter has changed for the second time, the picture is not read again. For one thread at a time.
 */
public final class FrameMemory {

    /** The largest number of cached values of light: 100 MB, one pane of a screen of 3840x2160. */
    private static final long MOST_LIGHT = 25 << 20;

    private final FrameBuffers buffers = new FrameBuffers();
    private final FrameBuffers strips = new FrameBuffers();
    private Last last;

    /**
     * Renders from the level that fits, or the best available one, in bands of rows on several threads.
     *
     * @param cancelled called between bands, from any of the threads
     * @return empty if it was cancelled
     */
    public Optional<Frame> render(Pyramid pyramid, Painter painter, ViewArea area, ParallelFor fork, BooleanSupplier cancelled) {
        Pyramid.Shown level = pyramid.shown(area.level(pyramid));
        PixelAxis columns = area.columns(pyramid, level);
        PixelAxis rows = area.rows(pyramid, level);
        Last before = last != null && last.picture == level.picture() ? last : null;
        last = null;
        if (columns.count() == 0 || rows.count() == 0) {
            return Optional.of(Frame.NOTHING);
        }
        if (before != null) {
            PixelAxis movedColumns = columns.asMoved(before.columns).orElse(null);
            PixelAxis movedRows = rows.asMoved(before.rows).orElse(null);
            if (movedColumns != null && movedRows != null) {
                Step step = new Step(before, painter, movedColumns, movedRows, buffers, strips, fork, cancelled);
                return remember(before.covers(movedColumns, movedRows) ? step.again() : step.moved());
            }
        }
        Last next = new Last(level.picture(), painter, columns, rows, buffers.frame(columns, rows), null);
        return remember(next.compute(fork, cancelled) ? next : null);
    }

    /** Forces the next frame to be computed completely, because the caller may draw on the last one. */
    public void forget() {
        last = null;
    }

    /**
     * Takes back a frame that is no longer read; a later one will reuse its memory. From any thread.
     *
     * @param instead the frame that replaced it, which may be the same picture at another position
     */
    public void giveBack(Frame frame, Frame instead) {
        if (frame.argb() != instead.argb()) {
            buffers.giveBack(frame);
        }
    }

    private Optional<Frame> remember(Last next) {
        last = next;
        return Optional.ofNullable(next).map(Last::frame);
    }

    /**
     * The last frame.
     *
     * @param light null if it is not cached
     */
    private record Last(Bands picture, Painter painter, PixelAxis columns, PixelAxis rows, Frame frame, float[] light) {

        boolean covers(PixelAxis otherColumns, PixelAxis otherRows) {
            return otherColumns.movedFrom(columns) == 0 && otherRows.movedFrom(rows) == 0
                    && otherColumns.count() == columns.count() && otherRows.count() == rows.count();
        }

        boolean compute(ParallelFor fork, BooleanSupplier cancelled) {
            return new FrameBand(picture, painter, columns, rows, frame.argb(), light).compute(fork, cancelled);
        }
    }

    /** The transition between two frames of the same picture at the same scale; the result is null if it was cancelled. */
    private record Step(Last before, Painter painter, PixelAxis columns, PixelAxis rows, FrameBuffers buffers, FrameBuffers strips,
            ParallelFor fork, BooleanSupplier cancelled) {

        /** Paints the same pixels again. The second painter means that a setting is being dragged: from then on the light is cached. */
        Last again() {
            if (painter.equals(before.painter)) {
                boolean stays = columns.first() == before.frame.x() && rows.first() == before.frame.y();
                if (stays || !painter.marksClipping()) {
                    Frame same = stays ? before.frame : before.frame.at(columns.first(), rows.first());
                    return next(same, before.light);
                }
            }
            Frame frame = buffers.frame(columns, rows);
            if (before.light != null) {
                PixelAxis across = itself(columns);
                PixelAxis down = itself(rows);
                Bands light = new LightBands(columns.count(), rows.count(), before.picture.channels(), before.light);
                FrameBand band = new FrameBand(light, painter, across, down, frame.argb(), null);
                return band.compute(fork, cancelled) ? next(frame, before.light) : null;
            }
            long values = (long) columns.count() * rows.count() * before.picture.channels();
            boolean keep = FrameBand.keeps(columns, rows) && values <= MOST_LIGHT;
            Last next = next(frame, keep ? new float[(int) values] : null);
            return next.compute(fork, cancelled) ? next : null;
        }

        private Last next(Frame frame, float[] light) {
            return new Last(before.picture, painter, columns, rows, frame, light);
        }

        /** An axis of the cached light: one to one, at the same position of the view. */
        private static PixelAxis itself(PixelAxis axis) {
            return new PixelAxis(-axis.first(), 1, axis.count(), axis.first() + axis.count(), true);
        }

        /** Copies what was visible before, unless it must be painted again. */
        Last moved() {
            Last next = next(buffers.frame(columns, rows), null);
            int across = columns.movedFrom(before.columns);
            int down = rows.movedFrom(before.rows);
            int left = Math.max(0, -across);
            int top = Math.max(0, -down);
            int right = Math.min(columns.count(), before.columns.count() - across);
            int bottom = Math.min(rows.count(), before.rows.count() - down);
            if (left >= right || top >= bottom || painter.marksClipping() || !painter.equals(before.painter)) {
                return next.compute(fork, cancelled) ? next : null;
            }
            next.frame.copy(before.frame, left + across, top + down, left, top, right - left, bottom - top);
            boolean done = fill(next, 0, 0, columns.count(), top)
                    && fill(next, 0, bottom, columns.count(), rows.count() - bottom)
                    && fill(next, 0, top, left, bottom - top)
                    && fill(next, right, top, columns.count() - right, bottom - top);
            return done ? next : null;
        }

        private boolean fill(Last next, int x, int y, int width, int height) {
            if (width == 0 || height == 0) {
                return true;
            }
            PixelAxis partColumns = columns.part(x, width);
            PixelAxis partRows = rows.part(y, height);
            Frame made = strips.frame(partColumns, partRows);
            Last part = new Last(before.picture, painter, partColumns, partRows, made, null);
            if (!part.compute(fork, cancelled)) {
                return false;
            }
            next.frame.copy(made, 0, 0, x, y, width, height);
            strips.giveBack(made);
            return true;
        }
    }
}
