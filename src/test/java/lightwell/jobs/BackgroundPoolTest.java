package lightwell.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import lightwell.Waiting;
import org.junit.jupiter.api.Test;

class BackgroundPoolTest {

    @Test
    void worksOnNamedDaemons() throws InterruptedException {
        AtomicReference<Thread> worker = new AtomicReference<>();
        CountDownLatch done = new CountDownLatch(1);
        try (BackgroundPool pool = new BackgroundPool("bands", 1)) {
            pool.execute(() -> {
                worker.set(Thread.currentThread());
                done.countDown();
            });
            assertTrue(done.await(5, TimeUnit.SECONDS));
        }
        assertEquals("bands-1", worker.get().getName());
        assertTrue(worker.get().isDaemon());
    }

    @Test
    void survivesWorkThatThrows() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        try (BackgroundPool pool = new BackgroundPool("bands", 1)) {
            pool.execute(() -> {
                throw new IllegalStateException("on purpose");
            });
            pool.execute(done::countDown);
            assertTrue(done.await(5, TimeUnit.SECONDS));
        }
    }

    @Test
    void closingWaitsForWhatRunsAndDropsTheRest() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicBoolean finished = new AtomicBoolean();
        AtomicBoolean queued = new AtomicBoolean();
        BackgroundPool pool = new BackgroundPool("bands", 1);
        pool.execute(() -> {
            started.countDown();
            await(go);
            finished.set(true);
        });
        pool.execute(() -> queued.set(true));
        assertTrue(started.await(5, TimeUnit.SECONDS));
        AtomicBoolean finishedBefore = new AtomicBoolean();
        Thread closer = new Thread(() -> {
            pool.close();
            finishedBefore.set(finished.get());
        });
        closer.start();
        Waiting.until(Duration.ofSeconds(5), () -> closer.getState() == Thread.State.TIMED_WAITING, () -> "closing does not wait");
        go.countDown();
        closer.join();
        pool.execute(() -> queued.set(true));
        assertTrue(finishedBefore.get());
        assertFalse(queued.get());
    }

    @Test
    void isIdleOnceAllWorkHasEnded() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (BackgroundPool pool = new BackgroundPool("bands", 1)) {
            assertTrue(pool.isIdle());
            pool.execute(() -> await(go));
            pool.execute(() -> {});
            assertFalse(pool.isIdle());
            go.countDown();
            Waiting.until(Duration.ofSeconds(5), pool::isIdle, () -> "the pool has work left");
        }
    }

    @Test
    void finishingWaitsForWhatIsQueuedToo() {
        AtomicBoolean queued = new AtomicBoolean();
        BackgroundPool pool = new BackgroundPool("bands", 1);
        CountDownLatch go = new CountDownLatch(1);
        pool.execute(() -> await(go));
        pool.execute(() -> queued.set(true));
        assertFalse(pool.finish(1, TimeUnit.MILLISECONDS));
        go.countDown();
        assertTrue(pool.finish(5, TimeUnit.SECONDS));
        assertTrue(queued.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
