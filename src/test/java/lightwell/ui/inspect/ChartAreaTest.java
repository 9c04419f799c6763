package lightwell.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import lightwell.depth.measure.DepthProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Labels of charts. */
@ExtendWith(ApplicationExtension.class)
@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+", disabledReason = "It needs a screen: run it under xvfb-run.")
class ChartAreaTest {

    @Test
    void namesOfLevelsAreReadOverWhatIsDrawn() {
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Canvas canvas = new Canvas(100, 60);
            canvas.getGraphicsContext2D().setFill(Color.web("#e0a84a"));
            canvas.getGraphicsContext2D().fillRect(0, 0, 100, 60); // a curve that fills everything
            ChartArea.levelNames(canvas.getGraphicsContext2D(), List.of(new AxisTicks.Tick(0.5, "0.6 m")), 60);
            return canvas.snapshot(null, null);
        });
        double around = image.getPixelReader().getColor(90, 24).getBrightness();
        assertTrue(image.getPixelReader().getColor(0, 24).getBrightness() < around / 2, "a dark plate");
        double brightest = 0;
        for (int x = 2; x < 25; x++) {
            for (int y = 18; y < 30; y++) {
                brightest = Math.max(brightest, image.getPixelReader().getColor(x, y).getBlue());
            }
        }
        assertTrue(brightest > 0.45, "grey letters on it, and not " + brightest);
    }

    /** Labels are 11 pixels high, levels of the chart 1 pixel each. */
    @Test
    void theNameOfWhiteKeepsOffTheHeadroom() {
        assertTrue(ChartArea.roomAbove(0.5, List.of(0.3, 0.5, 0.9), 101));
        assertTrue(ChartArea.roomAbove(0.5, List.of(0.3, 0.5, 0.63), 101));
        assertFalse(ChartArea.roomAbove(0.5, List.of(0.3, 0.5, 0.61), 101), "the headroom is 11 pixels above");
        assertTrue(ChartArea.roomAbove(0.5, List.of(0.45, 0.5), 101), "middle grey is below");
        assertFalse(ChartArea.roomAbove(0.95, List.of(0.95), 101), "the chart ends above");
    }

    @Test
    void theProfileSaysWhatItsAxisCounts() {
        List<String> labels = ProfileChart.along(new DepthProfile(100, List.of()), 5).stream().map(AxisTicks.Tick::label).toList();
        assertEquals(List.of("0 px", "20 px", "40 px", "60 px", "80 px", "100 px"), labels);
    }
}
