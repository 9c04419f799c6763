package lightwell.ui.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
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

    /**
     * Follows a window that is about to be shown, unless no launcher said when it started.
     *
     * @param controls true once they are made
     * @param photo    whether one is to be opened
     */
    void follow(PanesModel panes, BooleanSupplier controls, boolean photo) {
        if (started.isEmpty()) {
            return;
        }
        left.add(new Step("controls", controls));
        if (photo) {
            left.add(new Step("first picture", panes.pictured()::get));
            left.add(new Step("all pictures", () -> panes.pictured().get() && panes.sharp().get()));
        }
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (frame()) {
                    stop();
                    LOG.info("Started: {}", told);
                }
            }
        }.start();
    }

    private static Optional<Double> launched() {
        try {
            return Optional.ofNullable(System.getenv(STARTED)).filter(text -> !text.isEmpty())
                    .map(text -> Double.parseDouble(text.replace(',', '.')));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Called at the beginning of each frame: what was reached at the beginning of the last one is on the screen. True at the end. */
    private boolean frame() {
        drawn.forEach(this::note);
        drawn.clear();
        left.stream().filter(step -> step.reached().getAsBoolean()).map(Step::name).forEach(drawn::add);
        left.removeIf(step -> drawn.contains(step.name()));
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
