package lightwell.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class MemoryRetryTest {

    private int runs;

    @Test
    void memoryThatComesLaterIsEnough() throws Exception {
        assertTrue(succeeds(2));
        assertEquals(3, runs);
        assertTrue(succeeds(0));
        assertEquals(4, runs, "what succeeds runs once");
    }

    @Test
    void afterTwoMoreTriesThereIsNone() {
        assertThrows(OutOfMemoryError.class, () -> MemoryRetry.run(() -> failUpTo(3)));
        assertEquals(3, runs);
    }

    @Test
    void otherFailuresAreNotTriedAgain() {
        assertThrows(IOException.class, () -> MemoryRetry.run(() -> {
            runs++;
            throw new IOException("cut short");
        }));
        assertEquals(1, runs);
    }

    /** JUnit ends at an error of memory that leaves a test. */
    private boolean succeeds(int failures) throws Exception {
        try {
            MemoryRetry.run(() -> failUpTo(failures));
            return true;
        } catch (OutOfMemoryError e) {
            return false;
        }
    }

    private void failUpTo(int times) {
        if (++runs <= times) {
            throw new OutOfMemoryError("Retried waiting for GCLocker too often");
        }
    }
}
