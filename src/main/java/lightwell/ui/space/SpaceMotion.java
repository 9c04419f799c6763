package lightwell.ui.space;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.util.Duration;
import lightwell.ui.space.draw.SpaceCamera;

/** Moves the camera: in steps, or continuously while it flies or circles. No timer runs while nothing moves. For the FX thread. */
public final class SpaceMotion {

    /** The time after the last step until movement counts as ended. */
    private static final Duration STILL = Duration.millis(200);
    private static final double NANOS = 1e9;
    /** Longest time of a frame for movement, so that a slow frame is not a leap. */
    private static final double LONGEST_SECONDS = 0.1;
    private static final double TURN_SECONDS = 24;

    /** A direction of flight while its key is held. */
    enum Flight { AHEAD, BACK, LEFT, RIGHT, UP, DOWN }

    private final SpaceModel model;
    private final PauseTransition still = new PauseTransition(STILL);
    private final Set<Flight> flying = EnumSet.noneOf(Flight.class);
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            double seconds = last == 0 ? 0 : Math.min(LONGEST_SECONDS, (now - last) / NANOS);
            last = now;
            advance(seconds);
        }
    };
    private boolean held;
    private boolean running;
    private long last;

    public SpaceMotion(SpaceModel model) {
        this.model = model;
        still.setOnFinished(event -> model.look().moving().set(held || running));
        InvalidationListener changed = observable -> run();
        model.look().turntable().addListener(changed);
        model.content().addListener(changed);
    }

    /** Moves by one step. */
    public void move(UnaryOperator<SpaceCamera> step) {
        Optional<SpaceCamera> camera = model.camera().get();
        if (camera.isPresent()) {
            model.look().moving().set(true);
            model.camera().set(Optional.of(step.apply(camera.get())));
            still.playFromStart();
        }
    }

    /** Returns to the taking camera and stops. */
    public void reset() {
        model.look().turntable().set(false);
        model.reset();
        still.playFromStart();
    }

    /** A pressed mouse button counts as movement, even while the pointer rests. */
    void hold(boolean pressed) {
        held = pressed;
        if (!pressed) {
            still.playFromStart();
        }
    }

    void fly(Flight way, boolean on) {
        if (on ? flying.add(way) : flying.remove(way)) {
            run();
        }
    }

    void land() {
        flying.clear();
        run();
    }

    private void run() {
        boolean wanted = model.content().get().isPresent() && (model.look().turntable().get() || !flying.isEmpty());
        if (wanted && !running) {
            last = 0;
            timer.start();
        } else if (!wanted && running) {
            timer.stop();
            still.playFromStart();
        }
        running = wanted;
    }

    private void advance(double seconds) {
        move(camera -> {
            SpaceCamera flown = flying.isEmpty() ? camera : camera.fly(way(Flight.AHEAD, Flight.BACK), way(Flight.RIGHT, Flight.LEFT),
                    way(Flight.UP, Flight.DOWN), seconds);
            return model.look().turntable().get() ? flown.turntable(2 * Math.PI * seconds / TURN_SECONDS) : flown;
        });
    }

    private int way(Flight forwards, Flight backwards) {
        return (flying.contains(forwards) ? 1 : 0) - (flying.contains(backwards) ? 1 : 0);
    }
}
