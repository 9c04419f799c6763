package lightwell.cli.print;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import lightwell.export.TerminalText;
import lightwell.jobs.Progress;
import lightwell.message.Message;

/** Progress as one line of a terminal, redrawn at most ten times per second and cleared at the end. Thread-safe. */
public final class ProgressLine implements Progress, AutoCloseable {

    private static final long REDRAW = TimeUnit.MILLISECONDS.toNanos(100);
    /** Earlier estimates of the remaining time are too uncertain. */
    private static final long FIRST_ESTIMATE = TimeUnit.SECONDS.toNanos(1);
    private static final int BAR = 24;
    private static final String CLEAR = "\r\033[K";

    private final PrintWriter err;
    private final Optional<Terminal> terminal;
    private final String title;
    private final BooleanSupplier cancelled;
    private final long started = System.nanoTime();
    private long stepStarted = started;
    private String step = "";
    /** Of the step; negative until it reports. */
    private double share = -1;
    private volatile long drawn = started - REDRAW;
    private final Optional<ProgressLine> shared;
    private boolean closed;

    public ProgressLine(PrintWriter err, Optional<Terminal> terminal, String title, BooleanSupplier cancelled) {
        this(err, terminal, title, cancelled, Optional.empty());
    }

    private ProgressLine(PrintWriter err, Optional<Terminal> terminal, String title, BooleanSupplier cancelled,
            Optional<ProgressLine> shared) {
        this.err = err;
        this.terminal = terminal;
        this.title = title;
        this.cancelled = cancelled;
        this.shared = shared;
    }

    /** For one of several works at once: it shows nothing of its own, and clears this line for other output. */
    public ProgressLine silent() {
        return new ProgressLine(err, Optional.empty(), title, cancelled, Optional.of(this));
    }

    @Override
    public boolean isCancelled() {
        return cancelled.getAsBoolean();
    }

    @Override
    public void step(String name) {
        if (terminal.isPresent()) {
            synchronized (this) {
                step = name;
                share = -1;
                stepStarted = System.nanoTime();
                draw();
            }
        }
    }

    @Override
    public void report(long done, long total) {
        if (terminal.isEmpty() || total <= 0 || System.nanoTime() - drawn < REDRAW) {
            return;
        }
        synchronized (this) {
            share = Math.max(share, Math.min(1, (double) done / total)); // reports of several threads may arrive out of order
            draw();
        }
    }

    private void draw() {
        if (closed) {
            return;
        }
        long now = System.nanoTime();
        drawn = now;
        String line = TerminalText.escaped(text(title, step, share, now - started, now - stepStarted));
        int room = terminal.orElseThrow().columns() - 1;
        err.print(CLEAR + (line.length() > room ? line.substring(0, Math.max(0, room)) : line));
        err.flush();
    }

    /**
     * @param elapsed  ns of the whole
     * @param inStep   ns of the step
     */
    static String text(String title, String step, double share, long elapsed, long inStep) {
        if (share < 0) {
            return title + "  " + clock(elapsed) + "  " + step;
        }
        int full = (int) (share * BAR);
        Object left = share > 0 && share < 1 && inStep >= FIRST_ESTIMATE
                ? Message.of("cli.time-left", clock((long) (inStep * (1 - share) / share))) : "";
        return String.format(Locale.ROOT, "%s  [%s%s] %3d %%  %s%s  %s", title, "#".repeat(full), ".".repeat(BAR - full),
                (int) (share * 100), clock(elapsed), left, step);
    }

    private static String clock(long nanoseconds) {
        Duration time = Duration.ofNanos(nanoseconds);
        return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }

    /** Clears the line for other output; the next report draws it again. */
    public synchronized void clear() {
        shared.ifPresent(ProgressLine::clear);
        if (!closed && terminal.isPresent()) {
            err.print(CLEAR);
            err.flush();
        }
    }

    /** Clears the line for good. */
    @Override
    public synchronized void close() {
        clear();
        closed = true;
    }
}
