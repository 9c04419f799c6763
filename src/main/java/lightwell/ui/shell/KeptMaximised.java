package lightwell.ui.shell;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.util.Duration;

/**
 * Maximises a window again after a dialog. While one is open JavaFX tells that the size of the window below is fixed, and some desktops
 * (openbox) take a window of a fixed size out of the maximised state and do not put it back. For the FX thread.
 */
final class KeptMaximised {

    /** Who leaves a window so soon after it became smaller has not made it smaller by hand. */
    static final Duration MEANT = Duration.seconds(1);

    /** Longer than the desktop takes to hear that the size is fixed no more. */
    private static final Duration FREED = Duration.millis(300);

    private final ReadOnlyBooleanProperty focused;
    private final PauseTransition meant = new PauseTransition(MEANT);
    private final PauseTransition freed = new PauseTransition(FREED);
    private boolean unasked;

    private KeptMaximised(ReadOnlyBooleanProperty focused, Runnable maximise) {
        this.focused = focused;
        freed.setOnFinished(event -> maximise.run());
        meant.setOnFinished(event -> unasked &= !focused.get());
    }

    /** @param maximise called soon after the window has the focus back, after it was made smaller without it, or just before it lost it */
    static void install(ReadOnlyBooleanProperty maximised, ReadOnlyBooleanProperty focused, Runnable maximise) {
        KeptMaximised kept = new KeptMaximised(focused, maximise);
        maximised.addListener((observable, before, now) -> kept.changed(now));
        focused.addListener((observable, before, now) -> kept.returned());
    }

    private void changed(boolean maximised) {
        unasked = !maximised;
        if (unasked) {
            meant.playFromStart();
        }
    }

    private void returned() {
        if (focused.get() && unasked) {
            unasked = false;
            freed.playFromStart();
        }
    }
}
