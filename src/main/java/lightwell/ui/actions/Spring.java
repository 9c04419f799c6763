package lightwell.ui.actions;

import java.util.function.Supplier;

/** The last effect of an action, and how to revert it. For the FX thread. */
final class Spring {

    private static final Runnable NOTHING = () -> {};

    private final Supplier<Runnable> work;
    private Runnable back = NOTHING;

    /** @param work performs the action and returns what reverts it */
    Spring(Supplier<Runnable> work) {
        this.work = work;
    }

    void press() {
        back = work.get();
    }

    /** Makes the effect permanent. */
    void settle() {
        back = NOTHING;
    }

    /** Reverts the effect since {@link #settle}. */
    void release() {
        back.run();
        settle();
    }
}
