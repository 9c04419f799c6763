package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import lightwell.ui.kit.FxClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** As openbox does it, which no test has: it answers the first asking for a size by the smallest. */
@ExtendWith(ApplicationExtension.class)
class FirstSizeTest {

    private final List<Double> widths = new ArrayList<>();
    private Stage stage;

    @BeforeEach
    void showAndShrink() {
        fx(() -> {
            stage = new Stage();
            stage.setScene(new Scene(new StackPane(), 640, 480));
            stage.setMinWidth(300);
            stage.setMinHeight(200);
            stage.show();
            stage.getScene().widthProperty().addListener((observable, before, now) -> widths.add(now.doubleValue()));
            FirstSize.install(stage);
            size(300, 200);
            return null;
        });
    }

    @AfterEach
    void close() {
        fx(() -> {
            stage.close();
            return null;
        });
    }

    @Test
    void theWindowGetsItsSizeAndThenTheUsers() throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> fx(() -> widths.contains(300.0) && widths.get(widths.size() - 1) == 640));
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> fx(() -> stage.getScene().getHeight() == 480));
        fx(() -> {
            size(300, 200);
            return null;
        });
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> fx(() -> stage.getScene().getHeight() == 200));
        FxClock.pass(FirstSize.ANSWERED);
        assertEquals(300, fx(() -> stage.getWidth()), 1e-9);
        assertEquals(200, fx(() -> stage.getHeight()), 1e-9);
    }

    private void size(double width, double height) {
        stage.setWidth(width);
        stage.setHeight(height);
    }

    private static <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, work);
    }
}
