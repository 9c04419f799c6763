package lightwell.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ParallelForTest {

    @Test
    void everyPartRunsOnce() {
        try (BackgroundPool pool = new BackgroundPool("fork", 3)) {
            AtomicIntegerArray runs = new AtomicIntegerArray(1000);
            new ParallelFor(pool, 3).run(1000, runs::incrementAndGet);
            for (int i = 0; i < 1000; i++) {
                assertEquals(1, runs.get(i));
            }
        }
    }

    @Test
    void twoThreadsWorkAtOnce() {
        try (BackgroundPool pool = new BackgroundPool("fork", 2)) {
            CountDownLatch both = new CountDownLatch(2);
            AtomicInteger met = new AtomicInteger();
            new ParallelFor(pool, 2).run(2, part -> {
                both.countDown();
                try {
                    met.addAndGet(both.await(10, TimeUnit.SECONDS) ? 1 : 0);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            assertEquals(2, met.get());
        }
    }

    @Test
    void aHelperThatComesTooLateTouchesNothing() {
        List<Runnable> queue = new ArrayList<>();
        AtomicInteger runs = new AtomicInteger();
        new ParallelFor(queue::add, 2).run(5, part -> runs.incrementAndGet());
        assertEquals(5, runs.get());
        assertEquals(1, queue.size());
        queue.get(0).run();
        assertEquals(5, runs.get());
    }

    @Test
    void aClosedPoolLeavesTheWorkToTheCaller() {
        AtomicInteger runs = new AtomicInteger();
        new ParallelFor(work -> {
            throw new RejectedExecutionException();
        }, 2).run(3, part -> runs.incrementAndGet());
        assertEquals(3, runs.get());
    }

    @Test
    void whatAPartThrowsReachesTheCaller() {
        AtomicInteger runs = new AtomicInteger();
        IllegalStateException thrown = assertThrows(IllegalStateException.class, () -> ParallelFor.NONE.run(100, part -> {
            runs.incrementAndGet();
            if (part == 3) {
                throw new IllegalStateException("part 3");
            }
        }));
        assertEquals("part 3", thrown.getMessage());
        assertTrue(runs.get() < 100);
    }
}
