package lightwell.ui.render;

import java.util.ArrayList;
import java.util.List;

/**
 * A picture at full size and at halves of it, box-filtered, so that small views do not alias. A pixel of level n covers 2^n pixels
 * of the picture each way. Only the reduced levels are stored; level 0 is computed when it is read.
 * Built by one thread at a time, read by any.
 */
public final class Pyramid {

    /** Smaller levels would be smaller than any pane. */
    private static final int SMALLEST = 64;
    /** Pixels that one step works on: some milliseconds. */
    private static final int STEP_PIXELS = 1 << 18;

    private final Bands full;
    private final boolean reduced;
    private volatile List<Bands> levels;
    private Level next;
    private int nextRow;
    private float[] band = new float[0];

    private Pyramid(Bands full, boolean reduced) {
        this.full = full;
        this.reduced = reduced;
        this.levels = List.of(full);
    }

    public static Pyramid of(Bands full) {
        return new Pyramid(full, true);
    }

    /** Without levels: for values of which no mean may be taken. */
    public static Pyramid ofSamples(Bands full) {
        return new Pyramid(full, false);
    }

    /** True when it has no reduced levels. */
    public boolean flat() {
        return !reduced;
    }

    public int width() {
        return full.width();
    }

    public int height() {
        return full.height();
    }

    /** The levels there are by now, level 0 first. */
    public List<Bands> levels() {
        return levels;
    }

    /** True once every level is there. */
    public boolean complete() {
        Bands last = levels.get(levels.size() - 1);
        return !reduced || Math.max(last.width(), last.height()) <= SMALLEST;
    }

    /** Computes one more band of the next level; the caller keeps the samples valid meanwhile. */
    public synchronized void step() {
        if (complete()) {
            return;
        }
        List<Bands> known = levels;
        Bands larger = known.get(known.size() - 1);
        if (next == null) {
            next = Level.halfOf(larger);
            nextRow = 0;
        }
        int rows = Math.min(larger.height() - nextRow, Math.max(2, STEP_PIXELS / larger.width() / 2 * 2));
        int values = rows * larger.width() * larger.channels();
        if (band.length < values) {
            band = new float[values];
        }
        larger.read(0, nextRow, larger.width(), rows, band);
        next.reduce(band, larger.width(), rows, nextRow / 2);
        nextRow += rows;
        if (nextRow == larger.height()) {
            List<Bands> more = new ArrayList<>(known);
            more.add(next);
            next = null;
            levels = List.copyOf(more);
            if (complete()) {
                band = new float[0];
            }
        }
    }
}
