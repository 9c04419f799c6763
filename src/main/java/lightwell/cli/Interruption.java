package lightwell.cli;

import lightwell.jobs.Ending;

/** Ctrl+C or a polite kill: asks the work to stop, and keeps the process until it has cleaned up and said so. */
final class Interruption implements AutoCloseable {

    private final Ending ending = Ending.ofProcess();
    private final Ending.Hold hold = ending.hold();

    private Interruption() {}

    /** To be closed when the work has ended and its last message is out. */
    static Interruption listen() {
        return new Interruption();
    }

    boolean asked() {
        return ending.begun();
    }

    @Override
    public void close() {
        hold.close();
    }
}
