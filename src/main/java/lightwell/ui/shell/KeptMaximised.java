package lightwell.ui.shell;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.util.Duration;

/**
 * Maximises a window again after a dialog. While a dialog is open, JavaFX declares the window below as not resizable, and some desktops
 * (openbox) then un-maximise it and do not restore it. For the FX thread.
 */
final class KeptMaximised {

    /** A window that loses the focus this soon after it shrank was not resized by hand. */
    static final Duration MEANT = Duration.seconds(1);

    /** Longer than the desktop needs to notice that the window is resizable again. */
    static final Duration FREED = Duration.millis(300);

    private final ReadOnlyBooleanProperty focused;
    private final PauseTransition meant = new PauseTransition(MEANT);
    private final PauseTransition freed = new PauseTransition(FREED);
    private boolean unasked;

    private KeptMaximised(ReadOnlyBooleanProperty focused, Runnable maximise) {
        this.focused = focused;
        freed.setOnFinished(event -> maximise.run());
        meant.setOnFinished(event -> unasked &= !focused.get());
    }

    /** @param maximise called soon after the window has regained the focus, if it shrank without the focus or just before losing it */
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
