package lightwell.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LatestWinsTest {

    private final Queue<Runnable> queue = new ArrayDeque<>();
    private final List<String> ran = new ArrayList<>();

    @Test
    void onlyTheNewestOfWaitingRequestsRuns() {
        LatestWins latest = new LatestWins(queue::add);
        latest.submit(() -> ran.add("a"));
        latest.submit(() -> ran.add("b"));
        latest.submit(() -> ran.add("c"));
        drain();
        assertEquals(List.of("c"), ran);
    }

    @Test
    void aRequestThatArrivesWhileOneRunsComesAfterIt() {
        LatestWins latest = new LatestWins(queue::add);
        latest.submit(() -> {
            ran.add("a");
            latest.submit(() -> ran.add("b"));
            latest.submit(() -> ran.add("c"));
            ran.add("a ends");
        });
        drain();
        assertEquals(List.of("a", "a ends", "c"), ran);
    }

    @Test
    void aFailedRequestDoesNotStopTheNext() {
        LatestWins latest = new LatestWins(queue::add);
        latest.submit(() -> {
            latest.submit(() -> ran.add("b"));
            throw new IllegalStateException("on purpose");
        });
        assertThrows(IllegalStateException.class, this::drain);
        drain();
        latest.submit(() -> ran.add("c"));
        drain();
        assertEquals(List.of("b", "c"), ran);
    }

    @Test
    void onePerTimeAndTheLastAlwaysRuns() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            LatestWins latest = new LatestWins(threads);
            AtomicInteger atOnce = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            CountDownLatch last = new CountDownLatch(1);
            for (int i = 0; i < 1000; i++) {
                int number = i;
                latest.submit(() -> {
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    if (number == 999) {
                        last.countDown();
                    }
                    atOnce.decrementAndGet();
                });
            }
            assertTrue(last.await(10, TimeUnit.SECONDS), "the newest request ran");
            assertEquals(1, most.get());
        } finally {
            threads.shutdown();
        }
    }

    private void drain() {
        for (Runnable work = queue.poll(); work != null; work = queue.poll()) {
            work.run();
        }
    }
}
