package lightwell.ui.measure;

import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import lightwell.image.stats.Tally;
import lightwell.image.stats.Waveform;
import lightwell.ui.bands.Bands;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.marks.PixelRegion;

/**
 * One measurement of a part of a layer: several tasks read bands of rows, each with its own tally, and the last one to end merges them. No
 * task waits for another. Thread-safe.
 */
public final class Measurement {

    private static final int BAND_PIXELS = 1 << 16;
    private static final int WAVEFORM_COLUMNS = 256;

    /** Called on the thread of the last task; exactly one of the two. */
    public interface Outcome {
        void measured(Measured result);

        void failed(Throwable why);
    }

    private final OpenPhoto photo;
    private final Measurable subject;
    private final Optional<PixelRegion> region;
    private final int rowStep;
    private final boolean logarithmic;
    private final Outcome outcome;
    private final AtomicInteger nextBand = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean cancelled;
    private Throwable failure;
    private Bands bands;
    private PixelRegion part;
    private Tally total;

    /**
     * @param region      of the base; empty: all
     * @param logarithmic whether the levels of the waveform are
     */
    public Measurement(OpenPhoto photo, Measurable subject, Optional<PixelRegion> region, int rowStep, boolean logarithmic,
            Outcome outcome) {
        this.photo = photo;
        this.subject = subject;
        this.region = region;
        this.rowStep = rowStep;
        this.logarithmic = logarithmic;
        this.outcome = outcome;
    }

    /** The step of rows at which about this many pixels of the region are read. */
    public static int rowStep(long pixels, long wanted) {
        return (int) Math.max(1, pixels / wanted);
    }

    /** @param tasks the largest number of tasks */
    public void start(Executor executor, int tasks) {
        executor.execute(() -> underLease(() -> {
            open();
            running.set(tasks);
            for (int i = 0; i < tasks; i++) {
                executor.execute(this::work);
            }
        }, outcome::failed));
    }

    /** Stops at the next band, without an outcome. */
    public void cancel() {
        cancelled = true;
    }

    private void open() throws IOException {
        var base = photo.photo().base().info();
        bands = subject.source().open();
        part = region.map(chosen -> Measurable.samples(chosen, bands, base.width(), base.height()))
                .orElse(new PixelRegion(0, 0, bands.width(), bands.height()));
        Waveform trace = new Waveform(subject.scale().axis(logarithmic), Math.min(WAVEFORM_COLUMNS, part.width()),
                subject.channels().size());
        total = new Tally(Collections.nCopies(subject.channels().size(), subject.limits()), Optional.of(trace));
    }

    private void work() {
        underLease(() -> {
            Tally own = total.another();
            float[] values = null;
            int rowsOfBand = rowStep > 1 ? 1 : Math.max(1, BAND_PIXELS / part.width());
            int step = rowStep > 1 ? rowStep : rowsOfBand;
            for (long y = (long) nextBand.getAndIncrement() * step; y < part.height()
                    && !cancelled; y = (long) nextBand.getAndIncrement() * step) {
                if (values == null) {
                    values = new float[rowsOfBand * part.width() * subject.channels().size()];
                }
                int rows = Math.min(rowsOfBand, part.height() - (int) y);
                bands.read(part.x(), part.y() + (int) y, part.width(), rows, values);
                own.add(values, part.width(), rows);
            }
            synchronized (this) {
                total.merge(own);
            }
        }, this::remember);
        if (running.decrementAndGet() == 0) {
            end();
        }
    }

    private synchronized void remember(Throwable why) {
        failure = why;
    }

    private synchronized void end() {
        if (cancelled) {
            return;
        }
        if (failure != null) {
            outcome.failed(failure);
        } else {
            outcome.measured(new Measured(subject, total.statistics(), total.waveform(), region, part, rowStep));
        }
    }

    /** Does nothing if the photo is closed. */
    private void underLease(Reading reading, Consumer<Throwable> failed) {
        Optional<OpenPhoto.Lease> lease = photo.acquire();
        if (lease.isEmpty()) {
            cancelled = true;
            return;
        }
        OpenPhoto.Lease held = lease.get();
        try (held) {
            reading.run();
        } catch (Exception | OutOfMemoryError e) {
            failed.accept(e);
        }
    }

    @FunctionalInterface
    private interface Reading {
        void run() throws Exception;
    }
}
