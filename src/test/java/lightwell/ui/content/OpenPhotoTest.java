package lightwell.ui.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import lightwell.image.Raster;
import org.junit.jupiter.api.Test;

class OpenPhotoTest {

    private final AtomicInteger closed = new AtomicInteger();

    private OpenPhoto open() throws IOException {
        return ViewerTestSupport.open(ViewerTestSupport.photo(closed::incrementAndGet));
    }

    @Test
    void closesAtOnceWithoutLeases() throws IOException {
        OpenPhoto photo = open();
        photo.acquire().orElseThrow().close();
        assertEquals(0, closed.get());
        photo.close();
        photo.close();
        assertEquals(1, closed.get());
        assertTrue(photo.acquire().isEmpty());
    }

    @Test
    void theLastLeaseGivesTheSamplesBack() throws IOException {
        OpenPhoto photo = open();
        OpenPhoto.Lease first = photo.acquire().orElseThrow();
        OpenPhoto.Lease second = photo.acquire().orElseThrow();
        assertSame(photo, first.photo());
        photo.close();
        assertTrue(photo.acquire().isEmpty());
        first.close();
        first.close();
        assertEquals(0, closed.get());
        assertEquals(ViewerTestSupport.code(3, 2, 0), photo.photo().base().raster().get(3, 2, 0));
        second.close();
        assertEquals(1, closed.get());
    }

    @Test
    void nobodyReadsAfterTheEnd() throws Exception {
        OpenPhoto photo = open();
        Raster raster = photo.photo().base().raster();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            CountDownLatch many = new CountDownLatch(100);
            List<Future<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                readers.add(threads.submit(() -> readUntilClosed(photo, raster, many)));
            }
            assertTrue(many.await(20, TimeUnit.SECONDS), "nobody reads");
            photo.close();
            for (Future<Integer> reader : readers) {
                reader.get();
            }
            assertEquals(1, closed.get());
        } finally {
            threads.shutdown();
        }
    }

    /** Throws when the raster was closed under a lease. */
    private static int readUntilClosed(OpenPhoto photo, Raster raster, CountDownLatch reading) {
        int read = 0;
        for (Optional<OpenPhoto.Lease> lease = photo.acquire(); lease.isPresent(); lease = photo.acquire()) {
            read += raster.get(1, 1, 1);
            lease.get().close();
            reading.countDown();
        }
        return read;
    }
}
