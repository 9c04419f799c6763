package lightwell.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MemoTest {

    private static final int THREADS = 8;

    private final AtomicInteger made = new AtomicInteger();

    @Test
    void whoeverAsksAtOnceGetsTheSame() throws Exception {
        CountDownLatch all = new CountDownLatch(THREADS);
        Memo<Object> once = new Memo<>(() -> {
            made.incrementAndGet();
            await(all); // so that every thread asks while it is made
            return new Object();
        });
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Object>> asked = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                asked.add(threads.submit(() -> {
                    all.countDown();
                    return once.get();
                }));
            }
            for (Future<Object> one : asked) {
                assertSame(once.get(), one.get());
            }
        } finally {
            threads.shutdown();
        }
        assertEquals(1, made.get());
    }

    @Test
    void whatFailedIsTriedAgain() throws IOException {
        Memo<String> once = new Memo<>(() -> {
            if (made.incrementAndGet() == 1) {
                throw new IOException("not yet");
            }
            return "made";
        });
        assertThrows(IOException.class, once::get);
        assertEquals("made", once.get());
        assertEquals("made", once.get());
        assertEquals(2, made.get());
    }

    @Test
    void whatIsForgottenIsMadeAgain() throws IOException {
        Memo<Object> once = new Memo<>(Object::new);
        Object first = once.get();
        once.forget();
        assertNotSame(first, once.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
