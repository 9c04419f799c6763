package lightwell.ui.shell;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.kit.Middle;
import org.testfx.api.FxRobot;

/** A window with the panel of light, and what it shows at single pixels. */
abstract class LightPanelWindow extends OneWindow {

    static int blue(int argb) {
        return argb & 0xFF;
    }

    static boolean near(int a, int b) {
        return Math.abs((a & 0xFF) - (b & 0xFF)) <= 1 && Math.abs((a >> 8 & 0xFF) - (b >> 8 & 0xFF)) <= 1
                && Math.abs((a >> 16 & 0xFF) - (b >> 16 & 0xFF)) <= 1;
    }

    void type(FxRobot robot, String name, String text) {
        TextField field = robot.lookup("#light-" + name + (name.startsWith("rules") ? "" : "-value")).queryAs(TextField.class);
        robot.clickOn(Middle.of(field));
        fx(() -> {
            field.selectAll();
            return null;
        });
        robot.write(text).push(KeyCode.ENTER);
        fx(() -> {
            stage.getScene().getRoot().requestFocus();
            return null;
        });
    }

    void open() throws Exception {
        OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.photo(() -> {}));
        fx(() -> {
            shell.workspace().viewer().photo().set(photo);
            return null;
        });
        waitFor(() -> !rule(1).isEmpty() && !rule(2).isEmpty());
    }

    String rule(int pane) {
        return fx(() -> ((Label) stage.getScene().lookup("#pane-" + pane + " .pane-rule")).getText());
    }

    static Node legend(FxRobot robot, int pane) {
        return robot.lookup("#pane-" + pane + " .legend").query();
    }

    /** What is drawn at the middle of a base pixel. */
    int pixel(int pane, int x, int y) {
        return fx(() -> {
            Node area = stage.getScene().lookup("#pane-" + pane + " .pane-picture");
            WritableImage image = area.snapshot(null, null);
            Point2D view = shell.workspace().viewer().viewport().get().baseToView(x + 0.5, y + 0.5);
            return image.getPixelReader().getArgb((int) (view.getX() + image.getWidth() / 2), (int) (view.getY() + image.getHeight() / 2));
        });
    }
}
