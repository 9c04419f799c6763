package lightwell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * The one place where tests wait for other threads, processes and the garbage collector: always for a condition, never for a fixed time.
 */
public final class Waiting {

    private static final long STEP_MILLIS = 5;
    private static final Duration COLLECTED = Duration.ofSeconds(10);

    private Waiting() {}

    /** Fails with the words if the condition does not come true in time. */
    public static void until(Duration most, Callable<Boolean> condition, Supplier<String> words) throws Exception {
        assertTrue(comesTrue(most, condition), words);
    }

    /** Whether the condition comes true in time. */
    public static boolean comesTrue(Duration most, Callable<Boolean> condition) throws Exception {
        long begun = System.nanoTime();
        while (!condition.call()) {
            if (System.nanoTime() - begun > most.toNanos()) {
                return false;
            }
            Thread.sleep(STEP_MILLIS);
        }
        return true;
    }

    /** For code that measures how long something lasts by {@link System#nanoTime}: returns when it would measure so much. */
    public static void untilClockShows(Duration later) throws Exception {
        long begun = System.nanoTime();
        until(later.plusMinutes(1), () -> System.nanoTime() - begun >= later.toNanos(), () -> "the clock stands");
    }

    /** Fails if something still reaches the object. */
    public static void untilCollected(WeakReference<?> reference, String words) throws Exception {
        until(COLLECTED, () -> {
            System.gc();
            return reference.get() == null;
        }, () -> words);
    }

    /** Collects garbage, and returns when the cleaners of direct buffers have run, too. */
    public static void collectGarbage() throws InterruptedException {
        for (int i = 0; i < 2; i++) { // what is found by the first collection is cleaned before what the second one finds
            ReferenceQueue<Object> queue = new ReferenceQueue<>();
            PhantomReference<Object> lost = new PhantomReference<>(new Object(), queue);
            System.gc();
            assertTrue(queue.remove(COLLECTED.toMillis()) == lost, "the collector does not run");
        }
    }
}
