package lightwell.cli;

import java.time.Duration;
import lightwell.jobs.Ending;

/** Handles Ctrl+C and SIGTERM: asks the work to stop, and keeps the process alive until it has cleaned up and reported that. */
final class Interruption implements AutoCloseable {

    private final Ending ending = Ending.ofProcess();
    private final Ending.Hold hold = ending.hold();

    private Interruption() {}

    /** Close it when the work has ended and its last message is printed. */
    static Interruption listen() {
        return new Interruption();
    }

    boolean asked() {
        return ending.begun();
    }

    /** Waits for it, for this time at most. */
    boolean await(Duration most) {
        try {
            return ending.awaitBegun(most);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        hold.close();
    }
}
