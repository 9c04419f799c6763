package lightwell.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedWorkTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final SharedWork<String> work = new SharedWork<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final AtomicInteger made = new AtomicInteger();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    /** Somebody who asks, and may cancel. */
    private static final class Caller implements Progress {

        private volatile CountDownLatch told = new CountDownLatch(1);
        private volatile boolean cancelled;

        @Override
        public void report(long done, long total) {
            told.countDown();
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }

    /** Works until the end is allowed, or all have cancelled. */
    private Future<String> ask(Caller caller, CountDownLatch end) {
        return threads.submit(() -> work.get(progress -> {
            made.incrementAndGet();
            begun.countDown();
            for (long step = 0; !ended(end); step++) {
                progress.checkCancelled();
                progress.report(step, Long.MAX_VALUE);
            }
            return "made";
        }, caller));
    }

    private static boolean ended(CountDownLatch end) {
        try {
            return end.await(1, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new CancellationException("interrupted");
        }
    }

    private static void reported(Caller caller) throws InterruptedException {
        assertTrue(caller.told.await(10, TimeUnit.SECONDS), "nothing was reported");
    }

    @Test
    void isMadeOnceForAllAndKept() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        Caller second = new Caller();
        Future<String> one = ask(new Caller(), end);
        begun.await();
        Future<String> other = ask(second, end);
        reported(second);
        end.countDown();
        assertEquals("made", one.get(10, TimeUnit.SECONDS));
        assertEquals("made", other.get(10, TimeUnit.SECONDS));
        assertEquals("made", ask(new Caller(), end).get(10, TimeUnit.SECONDS));
        assertEquals(1, made.get());
    }

    @Test
    void goesOnUntilAllHaveCancelled() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        Caller first = new Caller();
        Caller second = new Caller();
        Caller third = new Caller();
        Future<String> maker = ask(first, end);
        begun.await();
        Future<String> waiting = ask(second, end);
        Future<String> leaving = ask(third, end);
        reported(second);
        third.cancelled = true;
        assertCancelled(leaving);
        first.cancelled = true;
        second.told = new CountDownLatch(1);
        reported(second);
        end.countDown();
        assertEquals("made", waiting.get(10, TimeUnit.SECONDS));
        assertCancelled(maker);
        assertEquals(1, made.get());
    }

    @Test
    void endsOnceAllHaveCancelledAndMayBeMadeAnew() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        Caller first = new Caller();
        Caller second = new Caller();
        Future<String> maker = ask(first, end);
        begun.await();
        Future<String> waiting = ask(second, end);
        reported(second);
        first.cancelled = true;
        second.cancelled = true;
        assertCancelled(maker);
        assertCancelled(waiting);
        end.countDown();
        assertEquals("made", ask(new Caller(), end).get(10, TimeUnit.SECONDS));
    }

    @Test
    void eachTriesForItselfAfterAFailure() throws IOException {
        assertThrows(IOException.class, () -> work.get(progress -> {
            throw new IOException("unreadable");
        }, Progress.NONE));
        assertEquals("read", work.get(progress -> "read", Progress.NONE));
    }

    @Test
    void theMemoKeepsTheLatestKey() throws IOException {
        LatestMemo<String, Integer> memo = new LatestMemo<>();
        assertEquals(1, memo.get("a", progress -> 1, Progress.NONE));
        assertEquals(1, memo.get("a", progress -> 2, Progress.NONE));
        assertEquals(3, memo.get("b", progress -> 3, Progress.NONE));
        assertEquals(4, memo.get("a", progress -> 4, Progress.NONE));
        memo.forget();
        assertEquals(5, memo.get("a", progress -> 5, Progress.NONE));
    }

    private static void assertCancelled(Future<String> asked) {
        ExecutionException why = assertThrows(ExecutionException.class, () -> asked.get(10, TimeUnit.SECONDS));
        assertTrue(why.getCause() instanceof CancellationException, String.valueOf(why.getCause()));
    }
}
