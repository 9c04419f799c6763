package lightwell.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import lightwell.jobs.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MemoryBudgetTest {

    private final AtomicLong free = new AtomicLong(100);
    private final MemoryBudget budget = new MemoryBudget(free::get);

    @Test
    void oneJobAlwaysWorks() throws InterruptedException {
        budget.share(1000, Progress.NONE).close();
        free.set(0);
        budget.share(1, Progress.NONE).close();
    }

    @Test
    void jobsWaitUntilTheyFit() throws InterruptedException {
        MemoryBudget.Share first = budget.share(60, Progress.NONE);
        budget.share(40, Progress.NONE).close();
        CountDownLatch in = new CountDownLatch(1);
        Thread second = new Thread(() -> {
            try {
                budget.share(41, Progress.NONE);
                in.countDown();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        second.start();
        while (second.getState() != Thread.State.TIMED_WAITING) {
            assertTrue(second.isAlive(), "it does not wait");
            Thread.onSpinWait();
        }
        assertEquals(1, in.getCount());
        first.close();
        assertTrue(in.await(30, TimeUnit.SECONDS));
    }

    /** What writing pug.heic (12 megapixels, 38 MB of samples) was measured to need at most, as a report. */
    @Test
    void theEstimateCoversWhatWasMeasured() {
        assertTrue(MemoryEstimate.of(38L << 20) >= 103L << 20);
        assertTrue(MemoryEstimate.of(102L << 20) >= 188L << 20, "27 megapixels as an EXR");
    }

    @Test
    void whoWaitsCanBeCancelled() throws InterruptedException {
        budget.share(60, Progress.NONE);
        Progress cancelled = new Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> budget.share(60, cancelled));
    }
}
