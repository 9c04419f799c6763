package lightwell.ui.bands;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import lightwell.jobs.ParallelFor;

/**
 * A picture at full size and at halves of it, box-filtered so that small views do not alias. A pixel of level n covers 2^n pixels of the
 * picture in each direction. Only the reduced levels are stored; level 0 is computed when it is read. All levels are built in one pass over
 * the picture, strip by strip; the first steps make previews to show in the meantime, each finer than the previous one. Thread-safe;
 * several threads may build it together.
 */
public final class Pyramid {

    /** The largest size of one picture's levels in bytes; the finest levels are omitted first. */
    public static final long LARGEST = 512L << 20;
    /** Smaller levels would be smaller than any pane. */
    private static final int SMALLEST = 64;
    /** The number of levels computed strip by strip; coarser levels are made from the last of these. */
    private static final int STRIP_LEVELS = 6;
    private static final int STRIP_ROWS = 1 << STRIP_LEVELS;

    private final Bands full;
    private final boolean reduced;
    private final int last;
    private final int strips;
    private final Level[] levels;
    private final int finest;
    private int nextStep;
    private int doneStrips;
    private volatile boolean complete;
    private volatile Shown preview;
    /** Steps that were begun and failed; the next caller repeats them. */
    private final Queue<Integer> undone = new ConcurrentLinkedQueue<>();
    /** Reused strip after strip: megabytes each, which would burden the garbage collector. */
    private final Queue<Work> idle = new ConcurrentLinkedQueue<>();

    private Pyramid(Bands full, boolean reduced, long budget) {
        this.full = full;
        this.reduced = reduced;
        this.last = reduced ? lastLevel(full) : 0;
        this.levels = new Level[last + 1];
        this.finest = finest(budget);
        this.strips = (full.height() + STRIP_ROWS - 1) / STRIP_ROWS;
        this.complete = last == 0;
    }

    public static Pyramid of(Bands full) {
        return of(full, LARGEST);
    }

    /** @param budget bytes for the levels */
    static Pyramid of(Bands full, long budget) {
        return new Pyramid(full, true, budget);
    }

    /** A pyramid without levels, for values that must not be averaged. */
    public static Pyramid ofSamples(Bands full) {
        return new Pyramid(full, false, 0);
    }

    private static int lastLevel(Bands full) {
        int level = 0;
        while (Level.size(Math.max(full.width(), full.height()), level) > SMALLEST) {
            level++;
        }
        return level;
    }

    private int finest(long budget) {
        long bytes = 0;
        for (int level = last; level > 0; level--) {
            bytes += Level.bytes(full, level);
            if (bytes > budget || Level.values(full, level) > Integer.MAX_VALUE / 2) {
                return level + 1;
            }
        }
        return 1;
    }

    /** True if there are no reduced levels. */
    public boolean flat() {
        return !reduced;
    }

    public int width() {
        return full.width();
    }

    public int height() {
        return full.height();
    }

    /** The index of the coarsest level. */
    public int last() {
        return last;
    }

    /** Empty if it is not built yet, or omitted to save memory. */
    public Optional<Bands> level(int level) {
        if (level == 0) {
            return Optional.of(full);
        }
        return complete ? Optional.ofNullable(levels[level]) : Optional.empty();
    }

    /** The level to show in place of a wanted one: itself, else a coarser one; during building, a preview or the picture itself. */
    public Shown shown(int wanted) {
        for (int level = Math.min(last, wanted); level <= last; level++) {
            Optional<Bands> there = level(level);
            if (there.isPresent()) {
                return new Shown(level, there.get());
            }
        }
        Shown quick = preview;
        return quick == null ? new Shown(0, full) : quick;
    }

    public record Shown(int level, Bands picture) {}

    /** True once {@link #shown} does not need to read the whole picture. */
    public boolean ready(int wanted) {
        return complete || wanted == 0 || preview != null;
    }

    /** True once all levels are built. */
    public boolean complete() {
        return complete;
    }

    /**
     * Makes a preview, or one strip of all levels: some milliseconds. The caller keeps the samples valid in the meantime. A step that
     * failed, for lack of memory or because samples could not be read, is repeated by the next one.
     *
     * @return true if there is something better to show
     */
    public boolean step() {
        return step(ParallelFor.NONE);
    }

    /** Like {@link #step()}, with several threads if that shows something sooner. */
    public boolean step(ParallelFor fork) {
        int step = Optional.ofNullable(undone.poll()).orElseGet(this::nextStep);
        try {
            return make(step, fork);
        } catch (RuntimeException | Error e) {
            undone.add(step);
            throw e;
        }
    }

    private boolean make(int step, ParallelFor fork) {
        int strip = step - Preview.count();
        if (complete || strip >= strips) {
            return false;
        }
        if (strip < 0) {
            return preview(Preview.levelFor(full, step), fork);
        }
        strip(strip);
        return endStrip();
    }

    private synchronized int nextStep() {
        if (nextStep == Preview.count() && !complete) { // previews do not need the memory
            for (int level = finest; level <= last; level++) {
                levels[level] = Levels.empty(full, level);
            }
        }
        return nextStep++;
    }

    private boolean preview(int level, ParallelFor fork) {
        return level > 0 && finer(level) && publish(new Shown(level, Preview.of(full, level, fork)));
    }

    private boolean finer(int level) {
        Shown coarser = preview;
        return coarser == null || level < coarser.level();
    }

    private synchronized boolean publish(Shown made) {
        boolean better = !complete && finer(made.level());
        preview = better ? made : preview;
        return better;
    }

    private synchronized boolean endStrip() {
        if (doneStrips + 1 < strips) {
            doneStrips++;
            return false;
        }
        finish(); // before the strip counts as done: without memory it is repeated
        doneStrips++;
        idle.clear();
        preview = null;
        complete = true;
        return true;
    }

    private void strip(int strip) {
        Work work = Optional.ofNullable(idle.poll()).orElseGet(this::work);
        int width = full.width();
        int begin = strip * STRIP_ROWS;
        int end = Math.min(full.height(), begin + STRIP_ROWS);
        int channels = full.channels();
        Bands.Rows reader = full.rows(0, width, end);
        float[] half = work.half;
        int made = 0;
        for (int y = begin; y < end; y += 2) {
            reader.read(y, work.upper);
            float[] lower = work.upper;
            if (y + 1 < end) {
                reader.read(y + 1, work.lower);
                lower = work.lower;
            }
            made = Halving.pair(work.upper, 0, lower, 0, width, channels, half, made);
        }
        int rows = (end - begin + 1) / 2;
        store(1, half, begin >> 1, rows);
        for (int level = 2; level <= Math.min(last, STRIP_LEVELS); level++) {
            rows = Halving.reduce(half, Level.size(width, level - 1), rows, channels, half);
            store(level, half, begin >> level, rows);
        }
        idle.add(work);
    }

    private Work work() {
        int values = full.width() * full.channels();
        return new Work(new float[values], new float[values], new float[STRIP_ROWS / 2 * Level.size(full.width(), 1) * full.channels()]);
    }

    /** Memory for one strip: two rows, and half of each row of all levels. */
    private record Work(float[] upper, float[] lower, float[] half) {}

    private void store(int level, float[] values, int y, int rows) {
        if (levels[level] != null) {
            levels[level].write(values, y, rows);
        }
    }

    /** Builds the levels beyond those of the strips. */
    private void finish() {
        for (int level = STRIP_LEVELS + 1; level <= last; level++) {
            Level larger = levels[level - 1];
            if (larger == null) {
                continue;
            }
            float[] values = new float[larger.width() * larger.height() * larger.channels()];
            larger.read(0, 0, larger.width(), larger.height(), values);
            int rows = Halving.reduce(values, larger.width(), larger.height(), larger.channels(), values);
            store(level, values, 0, rows);
        }
    }
}
