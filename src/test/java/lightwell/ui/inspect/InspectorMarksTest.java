package lightwell.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lightwell.ui.marks.PixelLine;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.marks.PixelRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What the panel shows of pins, lines and regions. */
@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+", disabledReason = "It needs a screen: run it under xvfb-run.")
class InspectorMarksTest extends OneInspector {

    @Start
    @Override
    void show(Stage stage) {
        super.show(stage);
    }

    @Test
    void twoChosenPinsAreCompared() throws Exception {
        open();
        fx(() -> {
            viewer.inspection().pin(new PixelPosition(5, 10));
            viewer.inspection().pin(new PixelPosition(50, 10));
            return null;
        });
        eventually(() -> cell("#inspector-pins", 1, 5).equals("0.100"));
        fx(() -> {
            table("#inspector-pins").getSelectionModel().selectAll();
            return null;
        });
        eventually(() -> table("#inspector-differences").isVisible());
        int depth = line("#inspector-differences", "Depth");
        eventually(() -> cell("#inspector-differences", depth, 3).equals("-0.400"));
        assertEquals("0.500", cell("#inspector-differences", depth, 1));
    }

    @Test
    void aLineIsMeasuredAndItsProfilePointsIntoThePicture(FxRobot robot) throws Exception {
        open();
        assertTrue(label("#inspector-depth-hint").startsWith("Press M"), label("#inspector-depth-hint"));
        fx(() -> {
            viewer.inspection().line().set(Optional.of(new PixelLine(new PixelPosition(2, 2), new PixelPosition(58, 2))));
            return null;
        });
        eventually(() -> label("#inspector-depth-distance").matches("0\\.\\d{3} m ± .* m?m"));
        assertEquals("0.500", cell("#inspector-depth-ends", 2, 1));
        assertEquals("0.100", cell("#inspector-depth-ends", 2, 2));
        assertEquals("-0.400", cell("#inspector-depth-ends", 2, 3));
        Node chart = fx(() -> panel.lookup("#inspector-profile"));
        fx(() -> {
            chart.requestFocus();
            return null;
        });
        robot.push(KeyCode.RIGHT);
        eventually(() -> viewer.pointer().get().equals(Optional.of(new PixelPosition(34, 2)))); // the sample after the middle one, number 8
        eventually(() -> label("#inspector-depth-readout").contains("0.100 m, between"));
        fx(() -> {
            viewer.inspection().line().set(Optional.empty());
            return null;
        });
        eventually(() -> !panel.lookup("#inspector-depth-ends").getParent().isVisible());
    }

    @Test
    void aRegionIsMeasuredInEveryLayerAndCopied(FxRobot robot) throws Exception {
        open();
        fx(() -> {
            viewer.inspection().region().set(Optional.of(new PixelRegion(10, 5, 20, 10)));
            return null;
        });
        eventually(() -> line("#inspector-region", "Base R") >= 0 && line("#inspector-region", "Depth codes") >= 0);
        int red = line("#inspector-region", "Base R");
        assertEquals("70", cell("#inspector-region", red, 1));
        assertEquals("98.50", cell("#inspector-region", red, 2));
        assertEquals("127", cell("#inspector-region", red, 4));
        eventually(() -> cell("#inspector-statistics", 0, 1).equals("200"));
        fx(() -> {
            robot.from(panel.lookup("#inspector-section-region")).lookup(".button").queryAllAs(Button.class).stream()
                    .filter(button -> button.getText().equals("Copy")).forEach(Button::fire);
            return null;
        });
        String copied = fx(() -> Clipboard.getSystemClipboard().getString());
        assertTrue(copied.contains("Base R\t8-bit codes\t200\t70.0\t"), copied);
    }

    private int line(String id, String layer) {
        for (int i = 0; i < fx(() -> table(id).getItems().size()); i++) {
            if (cell(id, i, 0).equals(layer)) {
                return i;
            }
        }
        return -1;
    }
}
