package lightwell.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class MemoryRetryTest {

    private int runs;

    @Test
    void memoryThatComesLaterIsEnough() throws Exception {
        MemoryRetry.run(() -> failUpTo(2));
        assertEquals(3, runs);
        MemoryRetry.run(() -> failUpTo(0));
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

    private void failUpTo(int times) {
        if (++runs <= times) {
            throw new OutOfMemoryError("Retried waiting for GCLocker too often");
        }
    }
}
