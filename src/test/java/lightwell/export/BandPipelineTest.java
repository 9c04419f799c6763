package lightwell.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class BandPipelineTest {

    @ParameterizedTest
    @CsvSource({"1,1,1", "1,10,3", "4,1000,7", "3,8,64", "16,64,64"})
    void handsOnEveryRowOnceAndInOrder(int threads, int height, int bandRows) throws IOException {
        List<Integer> taken = new ArrayList<>();
        Set<Object> buffers = Collections.newSetFromMap(new IdentityHashMap<>());
        try (BandPipeline pipeline = new BandPipeline(threads, bandRows)) {
            pipeline.run(height, 4 * bandRows, (y, rows, out) -> {
                for (int r = 0; r < rows; r++) {
                    out.putInt(4 * r, y + r);
                }
            }, (y, rows, band) -> {
                buffers.add(band);
                for (int r = 0; r < rows; r++) {
                    taken.add(band.getInt(4 * r));
                }
            });
        }
        assertEquals(height, taken.size());
        for (int y = 0; y < height; y++) {
            assertEquals(y, taken.get(y));
        }
        assertTrue(buffers.size() <= threads + 1, "buffers do not follow the height");
    }

    @Test
    void whatAWorkerThrowsComesOutAndNothingRunsAfterwards() {
        AtomicInteger running = new AtomicInteger();
        CountDownLatch failing = new CountDownLatch(1);
        try (BandPipeline pipeline = new BandPipeline(4, 1)) {
            IllegalStateException thrown = assertThrows(IllegalStateException.class, () -> pipeline.run(100, 4, (y, rows, out) -> {
                running.incrementAndGet();
                if (y != 2) {
                    workOnAfter(failing);
                }
                running.decrementAndGet();
                if (y == 2) {
                    failing.countDown();
                    throw new IllegalStateException("row 2");
                }
            }, (y, rows, band) -> {}));
            assertEquals("row 2", thrown.getMessage());
            assertEquals(0, running.get());
        }
    }

    /** Is still at work for a while when the other one has failed. */
    private static void workOnAfter(CountDownLatch failing) {
        try {
            assertTrue(failing.await(20, TimeUnit.SECONDS), "nothing fails");
            for (int i = 0; i < 1000; i++) {
                Thread.yield();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatTheSinkThrowsComesOutAndNothingRunsAfterwards() {
        AtomicInteger running = new AtomicInteger();
        try (BandPipeline pipeline = new BandPipeline(2, 1)) {
            assertThrows(IOException.class, () -> pipeline.run(100, 4, (y, rows, out) -> {
                running.incrementAndGet();
                Thread.yield();
                running.decrementAndGet();
            }, (y, rows, band) -> {
                throw new IOException("full");
            }));
            assertEquals(0, running.get());
        }
    }
}
