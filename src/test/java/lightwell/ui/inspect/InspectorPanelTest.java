package lightwell.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.kit.Middle;
import lightwell.ui.marks.PixelLine;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.marks.PixelRegion;
import lightwell.ui.viewer.ViewerModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+", disabledReason = "It needs a screen: run it under xvfb-run.")
class InspectorPanelTest {

    private final ExecutorService background = Executors.newFixedThreadPool(2);
    private final ViewerModel viewer = new ViewerModel();
    private final SimpleBooleanProperty shown = new SimpleBooleanProperty(true);
    private ProbesModel probes;
    private MeasureModel measures;
    private InspectorPanel panel;

    @Start
    void show(Stage stage) {
        probes = new ProbesModel(viewer, background, Platform::runLater);
        measures = new MeasureModel(viewer, probes, background, Platform::runLater);
        measures.active().bind(shown);
        panel = new InspectorPanel(probes, measures, new DepthMeasureModel(viewer, background, Platform::runLater), viewer, shown,
                FXCollections.observableSet());
        panel.setStyle(ViewerTestSupport.COLOURS);
        stage.setScene(new Scene(panel, 380, 980));
        stage.show();
    }

    @AfterEach
    void close() {
        fx(() -> {
            OpenPhoto photo = viewer.photo().get();
            viewer.photo().set(null);
            if (photo != null) {
                photo.close();
            }
            return null;
        });
        background.shutdown();
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
        eventually(() -> label("#inspector-readout").equals("128 to 129   R 0 (0.00 %)   G 60 (2.50 %)   B 2 400 (100.00 %)"));
    }

    private void open() throws Exception {
        OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.photo(() -> {}));
        fx(() -> {
            viewer.photo().set(photo);
            return null;
        });
    }

    private TableView<?> table(String id) {
        return (TableView<?>) panel.lookup(id);
    }

    /** What a cell shows. */
    private String cell(String id, int row, int column) {
        return fx(() -> {
            TableView<?> table = table(id);
            return row < table.getItems().size() ? String.valueOf(table.getColumns().get(column).getCellData(row)) : "";
        });
    }

    private int line(String id, String layer) {
        for (int i = 0; i < fx(() -> table(id).getItems().size()); i++) {
            if (cell(id, i, 0).equals(layer)) {
                return i;
            }
        }
        return -1;
    }

    private String label(String id) {
        return fx(() -> ((Label) panel.lookup(id)).getText());
    }

    private static <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    private static void eventually(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, holds);
    }
}
