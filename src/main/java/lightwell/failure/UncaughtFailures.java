package lightwell.failure;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles exceptions that no code caught, on any thread: each is logged with its trace and reported once. A failure that repeats at the
 * same place, as in a frame sixty times a second, is only counted: the log gets a line for the 10th, the 100th and so on. Thread-safe.
 */
public final class UncaughtFailures implements Thread.UncaughtExceptionHandler, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UncaughtFailures.class);
    /** The number of places that are remembered; beyond it all failures count as one. */
    private static final int MOST_PLACES = 256;
    private static final String ELSEWHERE = "elsewhere";

    private final Consumer<Throwable> tell;
    private final Map<String, Long> times = new HashMap<>();
    private Thread.UncaughtExceptionHandler before;

    /** @param tell called on the failing thread for the first failure of each place; its own exceptions are only logged */
    public UncaughtFailures(Consumer<Throwable> tell) {
        this.tell = tell;
    }

    /** Handles all uncaught failures of this process until it is closed. */
    public static UncaughtFailures listen(Consumer<Throwable> tell) {
        UncaughtFailures failures = new UncaughtFailures(tell);
        failures.before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler(failures);
        return failures;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        try {
            long time = count(failure);
            if (time == 1) {
                LOG.error("Nothing caught what failed on {}", thread.getName(), failure);
                tell.accept(failure);
            } else if (isPowerOfTen(time)) {
                LOG.error("The same failed {} times by now: {}", time, place(failure));
            }
        } catch (RuntimeException | Error e) {
            LOG.error("A failure cannot be told", e);
        }
    }

    private synchronized long count(Throwable failure) {
        String place = place(failure);
        return times.merge(times.size() < MOST_PLACES || times.containsKey(place) ? place : ELSEWHERE, 1L, Long::sum);
    }

    private static String place(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    private static boolean isPowerOfTen(long count) {
        long power = 1;
        while (power < count) {
            power *= 10;
        }
        return power == count;
    }

    /** Restores the previous handler. */
    @Override
    public void close() {
        if (Thread.getDefaultUncaughtExceptionHandler() == this) {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }
}
