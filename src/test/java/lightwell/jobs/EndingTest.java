package lightwell.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EndingTest {

    private final Ending ending = new Ending();
    private final List<String> order = new CopyOnWriteArrayList<>();

    @Test
    void workStopsBeforeWhatItLeftIsTakenAway() throws InterruptedException {
        ending.last(() -> order.add("taken away"));
        Ending.Hold hold = ending.hold();
        assertFalse(ending.begun());
        Thread work = new Thread(() -> {
            while (!ending.begun()) {
                Thread.onSpinWait();
            }
            order.add("stopped");
            hold.close();
            hold.close();
        });
        work.start();
        ending.run(60, TimeUnit.SECONDS);
        work.join();
        assertEquals(List.of("stopped", "taken away"), order);
    }

    @Test
    void patienceEnds() {
        ending.last(() -> order.add("taken away"));
        Ending.Hold first = ending.hold();
        Ending.Hold second = ending.hold();
        try (first) {
            second.close();
            second.close(); // counts once
            long start = System.nanoTime();
            ending.run(200, TimeUnit.MILLISECONDS);
            assertTrue(System.nanoTime() - start >= TimeUnit.MILLISECONDS.toNanos(200));
        }
        assertEquals(List.of("taken away"), order);
    }
}
