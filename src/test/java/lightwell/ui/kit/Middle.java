package lightwell.ui.kit;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Where to point at a node. Found on the FX thread: TestFX looks at bounds from the test's thread, while frames may change them. */
public final class Middle {

    private static final long MILLIS = 30_000;

    private Middle() {}

    /** Of the first node that a query of TestFX finds, on the screen. */
    public static Point2D of(FxRobot robot, String query) {
        return WaitForAsyncUtils.waitForAsyncFx(MILLIS, () -> middle(robot.lookup(query).<Node>query()));
    }

    public static Point2D of(Node node) {
        return WaitForAsyncUtils.waitForAsyncFx(MILLIS, () -> middle(node));
    }

    private static Point2D middle(Node node) {
        Bounds bounds = node.localToScreen(node.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }
}
