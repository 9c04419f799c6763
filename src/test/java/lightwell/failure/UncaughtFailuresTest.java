package lightwell.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import lightwell.jobs.BackgroundPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UncaughtFailuresTest {

    private final List<LogRecord> logged = new CopyOnWriteArrayList<>();
    private final List<Throwable> told = new CopyOnWriteArrayList<>();
    private final Logger logger = Logger.getLogger(UncaughtFailures.class.getName());
    private final Handler records = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.addHandler(records);
    }

    @AfterEach
    void forget() {
        logger.removeHandler(records);
    }

    @Test
    void aFailureOfAnyThreadIsLoggedWithItsTraceAndTold() throws Exception {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        IllegalStateException odd = new IllegalStateException("odd");
        try (UncaughtFailures failures = UncaughtFailures.listen(told::add)) {
            Thread thread = new Thread(() -> {
                throw odd;
            });
            thread.start();
            thread.join();
            assertSame(failures, Thread.getDefaultUncaughtExceptionHandler());
        }
        assertEquals(List.of(odd), told);
        assertEquals(1, logged.size());
        assertSame(odd, logged.get(0).getThrown());
        assertSame(before, Thread.getDefaultUncaughtExceptionHandler());
    }

    @Test
    void aFailureInThePoolIsToldAndThePoolGoesOn() throws Exception {
        CountDownLatch after = new CountDownLatch(1);
        try (UncaughtFailures failures = UncaughtFailures.listen(told::add); BackgroundPool pool = new BackgroundPool("test", 1)) {
            assertNotNull(failures);
            pool.execute(() -> {
                throw new IllegalStateException("in the background");
            });
            pool.execute(after::countDown);
            assertTrue(after.await(30, TimeUnit.SECONDS));
        }
        assertEquals(List.of("in the background"), told.stream().map(Throwable::getMessage).toList());
    }

    /** A frame that fails does so sixty times a second. */
    @Test
    void theSameFailureIsToldOnceAndLoggedAtPowersOfTen() {
        UncaughtFailures failures = new UncaughtFailures(told::add);
        for (int i = 0; i < 1000; i++) {
            failures.uncaughtException(Thread.currentThread(), failed());
        }
        assertEquals(1, told.size());
        assertEquals(4, logged.size(), "the 1st, the 10th, the 100th and the 1000th");
        assertEquals(1, logged.stream().filter(entry -> entry.getThrown() != null).count());
        failures.uncaughtException(Thread.currentThread(), new IllegalStateException("elsewhere"));
        assertEquals(2, told.size());
    }

    @Test
    void whatCannotBeToldIsStillLogged() {
        UncaughtFailures failures = new UncaughtFailures(failure -> {
            throw new IllegalStateException("no window");
        });
        failures.uncaughtException(Thread.currentThread(), failed());
        assertEquals(2, logged.size());
    }

    private static Throwable failed() {
        return new IllegalArgumentException("frame");
    }
}
