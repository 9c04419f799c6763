package lightwell.ui.layers;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;
import lightwell.ui.viewer.PanesModel;

/**
 * Runs work for each new photo and each change of its layers, but only after the panes have drawn their first frames, which layout and
 * styling beside them would delay. For the FX thread.
 */
final class AfterFrames {

    /** Longer than the pulse that draws the frames. */
    private static final Duration DRAWN = Duration.millis(40);

    private final PanesModel panes;
    private final PauseTransition drawn = new PauseTransition(DRAWN);
    private boolean due;

    private AfterFrames(PanesModel panes, Runnable work) {
        this.panes = panes;
        drawn.setOnFinished(event -> {
            due = false;
            work.run();
        });
    }

    static void install(PanesModel panes, Runnable work) {
        AfterFrames after = new AfterFrames(panes, work);
        panes.options().addListener(observable -> after.changed());
        panes.settled().addListener(observable -> after.begin());
    }

    private void changed() {
        due = true;
        Platform.runLater(this::begin); // by then the panes have received the change
    }

    private void begin() {
        if (!panes.settled().get()) {
            drawn.stop();
        } else if (due) {
            drawn.playFromStart();
        }
    }
}
