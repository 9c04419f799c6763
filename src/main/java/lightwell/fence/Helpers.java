package lightwell.fence;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The helpers of this process: as many as pictures are decoded at once, up to a few; they are used again, and end when they were idle for a
 * while. A thread that finds all of them busy waits. Thread-safe.
 */
final class Helpers {

    private static final int MOST = Math.max(2, Math.min(8, Runtime.getRuntime().availableProcessors()));

    private final Path program;
    private final long idleMilliseconds;
    /** The one used last comes first. */
    private final Deque<Idle> idle = new ArrayDeque<>();
    private final ScheduledThreadPoolExecutor clock;
    private int busy;
    /** Whether idle ones will be looked at. */
    private boolean looking;

    private record Idle(Helper helper, long since) {}

    /** What a helper is used for. */
    @FunctionalInterface
    interface Use<T> {
        T of(Helper helper) throws FenceException;
    }

    Helpers(Path program, long idleMilliseconds) {
        this.program = program;
        this.idleMilliseconds = idleMilliseconds;
        clock = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "lightwell-fence");
            thread.setDaemon(true);
            return thread;
        });
        clock.setKeepAliveTime(idleMilliseconds * 2, TimeUnit.MILLISECONDS);
        clock.allowCoreThreadTimeOut(true);
    }

    /** Starts a helper if there is none; the first one tells whether there can be any. */
    Helper started() throws FenceException {
        Helper helper = take(Optional.empty());
        giveBack(helper);
        return helper;
    }

    /** Lets a helper work for a file: the one that has it open, if it is idle. */
    <T> T use(FencedFile file, Use<T> use) throws FenceException {
        Helper helper = take(Optional.of(file));
        try {
            return use.of(helper);
        } finally {
            giveBack(helper);
        }
    }

    private Helper take(Optional<FencedFile> file) throws FenceException {
        synchronized (this) {
            boolean interrupted = false;
            while (idle.isEmpty() && busy >= MOST) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true; // decoding itself cannot be interrupted either
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            busy++;
            idle.removeIf(one -> one.helper.isLost());
            Optional<Idle> fit = idle.stream().filter(one -> file.isPresent() && one.helper.hasOpen(file.get())).findFirst()
                    .or(() -> Optional.ofNullable(idle.peekFirst()));
            if (fit.isPresent()) {
                idle.remove(fit.get());
                return fit.get().helper;
            }
        }
        try {
            return Helper.start(program);
        } catch (FenceException | RuntimeException | Error e) {
            free();
            throw e;
        }
    }

    private synchronized void free() {
        busy--;
        notifyAll();
    }

    private synchronized void giveBack(Helper helper) {
        free();
        if (!helper.isEnded()) {
            idle.addFirst(new Idle(helper, System.nanoTime()));
            look();
        }
    }

    private synchronized void look() {
        if (!looking && !idle.isEmpty()) {
            looking = true;
            clock.schedule(this::endIdle, idleMilliseconds, TimeUnit.MILLISECONDS);
        }
    }

    private void endIdle() {
        List<Helper> ending = new ArrayList<>();
        synchronized (this) {
            long now = System.nanoTime();
            idle.removeIf(one -> {
                boolean over = now - one.since >= TimeUnit.MILLISECONDS.toNanos(idleMilliseconds);
                if (over) {
                    ending.add(one.helper);
                }
                return over;
            });
            looking = false;
            look();
        }
        ending.forEach(Helper::end);
    }

    /** Ends those that are idle. */
    void end() {
        List<Helper> ending;
        synchronized (this) {
            ending = idle.stream().map(Idle::helper).toList();
            idle.clear();
        }
        ending.forEach(Helper::end);
    }

    /** The processes that run now. */
    synchronized int count() {
        return idle.size() + busy;
    }
}
