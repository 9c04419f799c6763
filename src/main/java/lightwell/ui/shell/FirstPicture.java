package lightwell.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/**
 * Lets the first picture of a start go before everything that surrounds it: waits until it is on the screen, then makes the rest in steps,
 * one in each frame, so that pictures that become ready meanwhile are shown between them. For the FX thread.
 */
final class FirstPicture extends AnimationTimer {

    /** No picture is worth a window without controls for longer. */
    private static final long LONGEST_NANOS = 1_500_000_000L;

    private final BooleanSupplier there;
    private final Deque<Runnable> steps;
    private long begin;
    private boolean drawn;

    private FirstPicture(BooleanSupplier there, List<Runnable> steps) {
        this.there = there;
        this.steps = new ArrayDeque<>(steps);
    }

    /**
     * Begins to wait; {@link #stop} gives it up.
     *
     * @param there true once the picture is shown, or will not come
     * @param steps run in this order
     */
    static FirstPicture before(BooleanSupplier there, List<Runnable> steps) {
        FirstPicture first = new FirstPicture(there, steps);
        first.start();
        return first;
    }

    /** Called at the beginning of each frame: what was there at the beginning of the last one is on the screen. */
    @Override
    public void handle(long now) {
        begin = begin == 0 ? now : begin;
        if (drawn || now - begin > LONGEST_NANOS) {
            drawn = true;
            steps.remove().run();
            if (steps.isEmpty()) {
                stop();
            }
        } else {
            drawn = there.getAsBoolean();
        }
    }
}
