package lightwell.ui.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import lightwell.ui.viewer.PanesModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes in the log how long the window, its first picture and all sharp pictures took to reach the screen, and the CPU time until then:
 * what a report of a slow start needs. For the FX thread.
 */
final class StartTimes {

    private static final Logger LOG = LoggerFactory.getLogger(StartTimes.class);
    /** Set by the launcher: seconds since 1970, with a fraction. */
    private static final String STARTED = "LIGHTWELL_STARTED";

    private final Optional<Double> started = launched();
    private final List<Step> left = new ArrayList<>();
    private final List<String> drawn = new ArrayList<>();
    private final StringBuilder told = new StringBuilder();

    /** @param reached true once its frame is being drawn */
    private record Step(String name, BooleanSupplier reached) {}

    /** Follows a scene that is about to be shown, unless no launcher said when it started. @param photo whether one is to be opened */
    void follow(Scene scene, PanesModel panes, boolean photo) {
        if (started.isEmpty()) {
            return;
        }
        left.add(new Step("controls", () -> true));
        if (photo) {
            left.add(new Step("first picture", panes.pictured()::get));
            left.add(new Step("all pictures", () -> panes.pictured().get() && panes.sharp().get()));
        }
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                if (pulse()) {
                    LOG.info("Started: {}", told);
                    Platform.runLater(() -> scene.removePostLayoutPulseListener(this));
                }
            }
        });
    }

    private static Optional<Double> launched() {
        try {
            return Optional.ofNullable(System.getenv(STARTED)).filter(text -> !text.isEmpty())
                    .map(text -> Double.parseDouble(text.replace(',', '.')));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** True at the end. What is reached in one pulse is drawn when the next one begins. */
    private boolean pulse() {
        drawn.forEach(this::note);
        drawn.clear();
        while (!left.isEmpty() && left.get(0).reached().getAsBoolean()) {
            drawn.add(left.remove(0).name());
        }
        if (!drawn.isEmpty()) {
            Platform.requestNextPulse();
        }
        return drawn.isEmpty() && left.isEmpty();
    }

    /** Notes that something is on the screen. */
    void note(String name) {
        started.ifPresent(start -> {
            double cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
            told.append(told.isEmpty() ? "" : ", ")
                    .append(String.format(Locale.ROOT, "%s after %.2f s (%.2f CPU s)", name, System.currentTimeMillis() / 1000.0 - start,
                            cpu));
        });
    }
}
