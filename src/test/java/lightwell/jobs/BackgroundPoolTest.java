package lightwell.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
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
    void closingWaitsForWhatRunsAndDropsTheRest() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        AtomicBoolean finished = new AtomicBoolean();
        AtomicBoolean queued = new AtomicBoolean();
        BackgroundPool pool = new BackgroundPool("bands", 1);
        pool.execute(() -> {
            started.countDown();
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            finished.set(true);
        });
        pool.execute(() -> queued.set(true));
        assertTrue(started.await(5, TimeUnit.SECONDS));
        pool.close();
        pool.execute(() -> queued.set(true));
        assertTrue(finished.get());
        assertFalse(queued.get());
    }

    @Test
    void finishingWaitsForWhatIsQueuedToo() {
        AtomicBoolean queued = new AtomicBoolean();
        BackgroundPool pool = new BackgroundPool("bands", 1);
        CountDownLatch go = new CountDownLatch(1);
        pool.execute(() -> {
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        pool.execute(() -> queued.set(true));
        assertFalse(pool.finish(1, TimeUnit.MILLISECONDS));
        go.countDown();
        assertTrue(pool.finish(5, TimeUnit.SECONDS));
        assertTrue(queued.get());
    }
}
