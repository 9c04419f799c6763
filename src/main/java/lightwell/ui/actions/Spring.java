package lightwell.ui.actions;

import java.util.function.Supplier;

/** What an action did last, and how it is taken back. For the FX thread. */
final class Spring {

    private static final Runnable NOTHING = () -> {};

    private final Supplier<Runnable> work;
    private Runnable back = NOTHING;

    /** @param work does it, and gives what takes it back */
    Spring(Supplier<Runnable> work) {
        this.work = work;
    }

    void press() {
        back = work.get();
    }

    /** What was done before stays. */
    void settle() {
        back = NOTHING;
    }

    /** Takes back what was done since {@link #settle}. */
    void release() {
        back.run();
        settle();
    }
}
