package lightwell.ui.kit;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;
import org.junit.jupiter.api.Assertions;

/** The clock of JavaFX's animations, for tests that show that something does not happen. */
public final class FxClock {

    private static final long MOST_SECONDS = 60;

    private FxClock() {}

    /**
     * Returns when an animation of this duration that was started before has ended, however slow the machine is: the toolkit plays all
     * animations by one clock. Not on the FX thread.
     */
    public static void pass(Duration duration) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        Platform.runLater(() -> {
            PauseTransition pause = new PauseTransition(duration);
            pause.setOnFinished(event -> Platform.runLater(ended::countDown)); // after what else ends in this pulse
            pause.play();
        });
        Assertions.assertTrue(ended.await(MOST_SECONDS, TimeUnit.SECONDS), "the toolkit plays no animations");
    }
}
