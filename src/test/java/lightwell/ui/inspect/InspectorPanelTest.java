package lightwell.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.stage.Stage;
import lightwell.ui.kit.Middle;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.marks.PixelRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The sections of the panel, and what is under the pointer. */
@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+", disabledReason = "It needs a screen: run it under xvfb-run.")
class InspectorPanelTest extends OneInspector {

    @Start
    @Override
    void show(Stage stage) {
        super.show(stage);
    }

    @Test
    void thePointersValuesStandInTheTable() throws Exception {
        open();
        fx(() -> {
            viewer.pointer().set(Optional.of(new PixelPosition(50, 10)));
            return null;
        });
        eventually(() -> cell("#inspector-probe", 0, 1).equals("190") && cell("#inspector-probe", 0, 3).equals("128"));
        eventually(() -> label("#inspector-probe-place").equals("x 50, y 10"));
        assertEquals("0.100", cell("#inspector-probe", 8, 1));
        assertEquals("+2.00", cell("#inspector-probe", 6, 1));
    }

    @Test
    void emptySectionsAreFoldedAndOpenWithWhatTheyShow() throws Exception {
        open();
        assertEquals(List.of(false, false, false), List.of(expanded("pins"), expanded("region"), expanded("depth")));
        assertTrue(expanded("measure"));
        fx(() -> {
            viewer.inspection().pin(new PixelPosition(5, 10));
            viewer.inspection().region().set(Optional.of(new PixelRegion(10, 5, 20, 10)));
            return null;
        });
        assertEquals(List.of(true, true, true), List.of(expanded("pins"), expanded("region"), expanded("depth")));
        fx(() -> {
            section("region").setExpanded(false); // by the user, for good
            section("depth").setExpanded(false);
            section("depth").setExpanded(true);
            viewer.inspection().region().set(Optional.empty());
            return null;
        });
        assertEquals(List.of(true, false, false), List.of(expanded("pins"), expanded("region"), expanded("depth")));
        fx(() -> {
            viewer.inspection().region().set(Optional.of(new PixelRegion(10, 5, 20, 10)));
            return null;
        });
        assertEquals(List.of(false, true), List.of(expanded("region"), expanded("depth")));
    }

    @Test
    void statisticsAndWaveformNameTheirLayer() throws Exception {
        open();
        fx(() -> {
            measures.look().layer().set("depth");
            return null;
        });
        eventually(() -> fx(() -> section("statistics").getText()).equals("Statistics · Depth"));
        assertEquals("Waveform · Depth", fx(() -> section("waveform").getText()));
    }

    private TitledPane section(String key) {
        return (TitledPane) panel.lookup("#inspector-section-" + key);
    }

    private boolean expanded(String key) {
        return fx(() -> section(key).isExpanded());
    }

    @Test
    void theHistogramSaysWhatIsUnderThePointer(FxRobot robot) throws Exception {
        open();
        fx(() -> {
            measures.look().layer().set(probes.subjects().get().get(0).id());
            measures.look().axis().set(AxisKind.LINEAR);
            return null;
        });
        eventually(() -> measures.result().get().map(measured -> measured.subject().id().equals("base.code")).orElse(false));
        Node chart = robot.lookup("#inspector-histogram").query();
        double width = fx(() -> chart.getLayoutBounds().getWidth());
        robot.moveTo(Middle.of(chart)).moveBy((128.5 / 256 - 0.5) * width, 0);
        eventually(() -> label("#inspector-readout").replace('\u00a0', ' ')
                .equals("128 to 129   R 0 (0.00 %)   G 60 (2.50 %)   B 2 400 (100.00 %)"));
    }
}
