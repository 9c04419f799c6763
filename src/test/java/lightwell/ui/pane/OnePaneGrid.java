package lightwell.ui.pane;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import lightwell.Waiting;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.viewer.PanesModel;
import lightwell.ui.viewer.ViewerModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Panes with a photo, in a window of their own for each test. */
@ExtendWith(ApplicationExtension.class)
@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+", disabledReason = "It needs a screen: run it under xvfb-run.")
abstract class OnePaneGrid {

    private final ExecutorService background = Executors.newFixedThreadPool(2);
    final ViewerModel viewer = new ViewerModel();
    final PanesModel model = new PanesModel(viewer);
    PaneGrid panes;
    private Stage stage;

    @BeforeEach
    void show() {
        fx(() -> {
            stage = new Stage();
            panes = new PaneGrid(viewer, model, background);
            panes.setStyle(ViewerTestSupport.COLOURS);
            stage.setScene(new Scene(panes, 1001, 801));
            stage.show();
            return null;
        });
    }

    @AfterEach
    void closePhoto() {
        fx(() -> {
            OpenPhoto photo = viewer.photo().get();
            viewer.photo().set(null);
            if (photo != null) {
                photo.close();
            }
            stage.close();
            return null;
        });
        background.shutdown();
    }

    void open(OpenPhoto photo) {
        fx(() -> {
            viewer.photo().set(photo);
            return null;
        });
    }

    /** The sRGB codes of a base pixel whose light is multiplied; IEC 61966-2-1. */
    static int[] codes(int x, int y, double gain) {
        int[] codes = new int[3];
        for (int c = 0; c < 3; c++) {
            double v = ViewerTestSupport.code(x, y, c) / 255.0;
            double light = gain * (v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
            double code = light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
            codes[c] = (int) Math.round(255 * Math.min(1, code));
        }
        return codes;
    }

    static boolean near(int argb, int[] codes, int tolerance) {
        return Math.abs((argb >> 16 & 0xFF) - codes[0]) <= tolerance && Math.abs((argb >> 8 & 0xFF) - codes[1]) <= tolerance
                && Math.abs((argb & 0xFF) - codes[2]) <= tolerance;
    }

    /** What is drawn at the middle of a base pixel. */
    int pixel(int pane, int x, int y) {
        return fx(() -> {
            Node area = panes.lookup("#pane-" + pane + " .pane-picture");
            WritableImage image = area.snapshot(null, null);
            Point2D view = viewer.viewport().get().baseToView(x + 0.5, y + 0.5);
            return image.getPixelReader().getArgb((int) (view.getX() + image.getWidth() / 2), (int) (view.getY() + image.getHeight() / 2));
        });
    }

    String text(String selector) {
        return fx(() -> ((Label) panes.lookup(selector)).getText());
    }

    static <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    static void eventually(Callable<Boolean> holds, Supplier<String> what) throws Exception {
        Waiting.until(Duration.ofSeconds(10), holds, what);
    }
}
