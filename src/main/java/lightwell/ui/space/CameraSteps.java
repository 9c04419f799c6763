package lightwell.ui.space;

import java.util.function.UnaryOperator;
import javafx.scene.input.KeyCode;
import lightwell.ui.space.draw.SpaceCamera;

/** The movement of one press of a key. Stateless. */
public final class CameraSteps {

    /** In heights of the picture. */
    private static final double STEP = 1.0 / 24;
    private static final double NEARER = 0.85;

    private CameraSteps() {}

    public static UnaryOperator<SpaceCamera> orbit(int right, int down) {
        return camera -> camera.orbit(right * STEP, down * STEP);
    }

    public static UnaryOperator<SpaceCamera> pan(int right, int down) {
        return camera -> camera.pan(right * STEP, down * STEP);
    }

    public static UnaryOperator<SpaceCamera> nearer() {
        return camera -> camera.dolly(NEARER);
    }

    public static UnaryOperator<SpaceCamera> farther() {
        return camera -> camera.dolly(1 / NEARER);
    }

    static UnaryOperator<SpaceCamera> arrow(KeyCode key, boolean pan) {
        int right = key == KeyCode.RIGHT ? 1 : key == KeyCode.LEFT ? -1 : 0;
        int down = key == KeyCode.DOWN ? 1 : key == KeyCode.UP ? -1 : 0;
        return pan ? pan(right, down) : orbit(right, down);
    }

    /** Null for a key that does not zoom. */
    static UnaryOperator<SpaceCamera> zoom(KeyCode key) {
        return switch (key) {
            case PLUS, EQUALS, ADD -> nearer();
            case MINUS, SUBTRACT -> farther();
            default -> null;
        };
    }
}
