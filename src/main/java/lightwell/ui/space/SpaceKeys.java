package lightwell.ui.space;

import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import lightwell.ui.marks.Annotations;
import lightwell.ui.space.SpaceMotion.Flight;
import lightwell.ui.space.draw.SpaceCamera;

/** The keys of the 3D view while it has the focus; elsewhere they have other meanings. */
final class SpaceKeys {

    private static final Map<KeyCode, Flight> FLIGHTS = Map.of(KeyCode.W, Flight.AHEAD, KeyCode.S, Flight.BACK, KeyCode.A, Flight.LEFT,
            KeyCode.D, Flight.RIGHT, KeyCode.E, Flight.UP, KeyCode.Q, Flight.DOWN);

    private final Annotations inspection;
    private final SpaceModel model;
    private final SpaceMotion motion;

    private SpaceKeys(Annotations inspection, SpaceModel model, SpaceMotion motion) {
        this.inspection = inspection;
        this.model = model;
        this.motion = motion;
    }

    static void install(Node area, Annotations inspection, SpaceModel model, SpaceMotion motion) {
        SpaceKeys keys = new SpaceKeys(inspection, model, motion);
        area.addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
        area.addEventHandler(KeyEvent.KEY_RELEASED, event -> {
            if (FLIGHTS.containsKey(event.getCode())) {
                motion.fly(FLIGHTS.get(event.getCode()), false);
            }
        });
        area.focusedProperty().addListener((observable, before, focused) -> {
            if (!focused) {
                motion.land();
            }
        });
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isMetaDown() || !does(event.getCode(), event.isShiftDown())) {
            return;
        }
        event.consume();
    }

    private boolean does(KeyCode key, boolean shift) {
        if (key.isArrowKey()) {
            if (inspection.tool().get() != Annotations.Tool.NONE) {
                return false; // they move the mark of the current tool, in every view
            }
            motion.move(CameraSteps.arrow(key, shift));
        } else if (!shift && FLIGHTS.containsKey(key)) {
            motion.fly(FLIGHTS.get(key), true);
        } else if (!shift && (key == KeyCode.R || key == KeyCode.HOME)) {
            motion.reset();
        } else if (!shift && key == KeyCode.T) {
            model.look().turntable().set(!model.look().turntable().get());
        } else {
            UnaryOperator<SpaceCamera> nearer = CameraSteps.zoom(key);
            if (nearer == null) {
                return false;
            }
            motion.move(nearer);
        }
        return true;
    }
}
