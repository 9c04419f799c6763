package lightwell.ui.actions;

import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/**
 * Reverts a springing action when its key is released after being held for a while; a tapped key has no such effect, and repetitions of a
 * held key are ignored. For the FX thread.
 */
public final class HeldKeys {

    /** A shorter press is a tap. */
    static final long HELD_MILLIS = 300;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final ActionRegistry actions;
    private final LongSupplier nanos;
    private final ObservableValue<Boolean> active;
    private Optional<Held> held = Optional.empty();
    private long since;

    private record Held(KeyCode key, Spring spring) {}

    private HeldKeys(ActionRegistry actions, Scene scene, LongSupplier nanos) {
        this.actions = actions;
        this.nanos = nanos;
        active = scene.windowProperty().flatMap(Window::focusedProperty).orElse(false);
    }

    public static void install(ActionRegistry actions, Scene scene) {
        install(actions, scene, System::nanoTime);
    }

    /** @param nanos a monotonic clock */
    static void install(ActionRegistry actions, Scene scene, LongSupplier nanos) {
        HeldKeys keys = new HeldKeys(actions, scene, nanos);
        keys.active.addListener((observable, before, now) -> keys.end()); // no event tells that a key is released over another window
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, keys::released);
    }

    /** Called before the action runs. */
    private void pressed(KeyEvent event) {
        if (held.isPresent()) {
            if (held.get().key() == event.getCode()) {
                event.consume();
            }
            return;
        }
        held = event.getTarget() instanceof TextInputControl ? Optional.empty()
                : actions.of(event).flatMap(WindowAction::spring).map(spring -> new Held(event.getCode(), spring));
        held.ifPresent(now -> {
            now.spring().settle();
            since = Long.MAX_VALUE;
            Platform.runLater(() -> since = nanos.getAsLong()); // the time that the action takes does not count as holding the key
        });
    }

    private void released(KeyEvent event) {
        if (held.filter(now -> now.key() == event.getCode()).isPresent()) {
            end();
        }
    }

    private void end() {
        boolean tapped = since == Long.MAX_VALUE || nanos.getAsLong() - since < HELD_MILLIS * NANOS_PER_MILLI;
        held.filter(ended -> !tapped).map(Held::spring).ifPresent(Spring::release);
        held = Optional.empty();
    }
}
