package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TitledPane;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lightwell.ui.bands.DifferenceBands;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.content.LayerOption;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.inspect.InspectFeature;
import lightwell.ui.kit.Middle;
import lightwell.ui.settings.SettingsFile;
import lightwell.ui.viewer.Comparison;
import lightwell.ui.viewer.PaneLayout;
import lightwell.ui.viewer.PanesModel;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The layer strip, the panes' choices and the metadata panel, by mouse and keys. */
class LayersWindowTest extends OneWindow {

    private final AtomicInteger closed = new AtomicInteger();

    @Test
    void theStripListsEveryLayerAndMarksWhatCannotBeShown(FxRobot robot) throws Exception {
        open();
        ListView<LayerOption> list = robot.lookup("#layers").queryListView();
        waitFor(() -> !list.getItems().isEmpty());
        assertEquals(6, list.getItems().size(), "HDR, which the photo lacks, is no layer of it");
        waitFor(() -> shell.features().layers().strip().thumbnails().get().size() == 5);
        waitFor(() -> robot.lookup(label("cannot be shown")).tryQuery().isPresent());
        robot.push(KeyCode.T);
        waitFor(() -> robot.lookup("#layer-strip").tryQuery().isEmpty());
    }

    @Test
    void bothComparedLayersAreMarkedInTheStrip(FxRobot robot) throws Exception {
        open();
        fx(() -> {
            panes().choose(PaneLayout.ONE);
            panes().choose(0, LayerChoices.SDR);
            panes().compare().choose(LayerChoices.parse("matte:hair").orElseThrow());
            return null;
        });
        robot.push(KeyCode.W);
        waitFor(() -> badges(robot).equals(List.of("●\nA", "B")));
        robot.push(KeyCode.X);
        waitFor(() -> badges(robot).equals(List.of("B", "●\nA")));
        robot.push(KeyCode.Q);
        waitFor(() -> badges(robot).equals(List.of("●")));
    }

    private static List<String> badges(FxRobot robot) {
        return robot.from(robot.lookup("#layers").<Node>query()).lookup(".layer-badge").<Label>queryAll().stream().filter(Label::isVisible)
                .sorted(Comparator.comparing(badge -> badge.localToScene(0, 0).getY())).map(Label::getText).toList();
    }

    @Test
    void aDoubleClickOrEnterShowsALayerInTheFocusedPane(FxRobot robot) throws Exception {
        open();
        fx(() -> {
            panes().focus(1);
            return null;
        });
        waitFor(() -> shell.features().layers().strip().thumbnails().get().size() == 5);
        // laid out after the panes
        waitFor(() -> robot.from(robot.lookup("#layers").<Node>query()).lookup(label("hair")).tryQuery().isPresent());
        robot.doubleClickOn(Middle.of(robot.from(robot.lookup("#layers").<Node>query()).lookup(label("hair")).<Node>query()));
        waitFor(() -> shown(1).equals("matte:hair"));
        fx(() -> {
            robot.lookup("#layers").query().requestFocus(); // as by Tab: a press gives the keys to the picture
            return null;
        });
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        waitFor(() -> shown(1).equals("other:thumbnail"));
    }

    @Test
    void aLayerDraggedOntoAPaneIsShownThere(FxRobot robot) throws Exception {
        open();
        Node pane = robot.lookup("#pane-3 .pane-picture").query();
        fx(() -> {
            SyntheticDrop.drop(pane, DataFormat.lookupMimeType("application/x-lightwell-layer"), "other:image_2");
            return null;
        });
        waitFor(() -> shown(2).equals("other:image_2"));
        assertEquals(2, panes().focused().get());
    }

    @Test
    void layoutAndChoicesComeBack(FxRobot robot) throws Exception {
        open();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        fx(() -> {
            panes().choose(1, LayerChoices.parse("matte:skin").orElseThrow());
            return null;
        });
        assertEquals(PaneLayout.TWO, panes().layout().get());
        fx(() -> {
            shell.quit();
            stage = new Stage();
            shell = new Shell(stage, Optional.empty(), new SettingsFile(folder.resolve("window.json")), shown -> {});
            shell.show();
            return null;
        });
        assertEquals(1, closed.get(), "what was open is given back");
        assertEquals(PaneLayout.TWO, panes().layout().get());
        assertEquals("matte:skin", shown(1));
    }

    @Test
    void sectionsOfTheInspectorStayFolded(FxRobot robot) throws Exception {
        robot.push(KeyCode.N);
        waitFor(() -> section("waveform").isVisible());
        fx(() -> {
            section("waveform").setExpanded(false);
            section("statistics").setExpanded(false);
            section("statistics").setExpanded(true);
            shell.quit();
            openWindow();
            return null;
        });
        assertFalse(section("waveform").isExpanded());
        assertTrue(section("statistics").isExpanded());
    }

    @Test
    void nothingIsMeasuredUntilTheInspectorIsOpened(FxRobot robot) throws Exception {
        InspectFeature inspect = shell.features().inspect();
        assertFalse(inspect.measures().active().get() || inspect.probes().active().get() || inspect.depth().active().get());
        robot.push(KeyCode.N);
        waitFor(() -> inspect.measures().active().get() && inspect.probes().active().get() && inspect.depth().active().get());
        fx(() -> {
            ((ButtonBase) stage.getScene().lookup("#dock-close")).fire();
            return null;
        });
        assertFalse(inspect.measures().active().get());
        assertTrue(robot.lookup("#inspector").tryQuery().isEmpty());
    }

    private TitledPane section(String name) {
        return fx(() -> (TitledPane) stage.getScene().lookup("#inspector-section-" + name));
    }

    @Test
    void layersAreComparedByKeysAndHowIsRemembered(FxRobot robot) throws Exception {
        open();
        robot.push(KeyCode.W);
        waitFor(() -> comparison().mode() == Comparison.Mode.WIPE);
        assertTrue(robot.lookup("#wipe-1").tryQuery().filter(Node::isVisible).isPresent());
        robot.push(KeyCode.SHIFT, KeyCode.PERIOD);
        waitFor(() -> Math.abs(comparison().edge() - 0.52) < 1e-9);
        robot.push(KeyCode.O);
        waitFor(() -> panes().compare().reference().filter(b -> b.equals(LayerChoices.SDR)).isPresent());
        robot.push(KeyCode.SHIFT, KeyCode.O);
        waitFor(() -> panes().compare().reference().filter(b -> b.id().equals("other:image_2")).isPresent());
        robot.push(KeyCode.X);
        waitFor(() -> shown(0).equals("other:image_2") && panes().compare().reference().filter(LayerChoices.SDR::equals).isPresent());
        robot.push(KeyCode.A);
        waitFor(() -> comparison().mode() == Comparison.Mode.BLINK && comparison().second());
        robot.push(KeyCode.A);
        waitFor(() -> !comparison().second());
        robot.push(KeyCode.D);
        waitFor(() -> comparison().mode() == Comparison.Mode.DIFFERENCE);
        robot.push(KeyCode.SHIFT, KeyCode.D);
        waitFor(() -> comparison().difference() == DifferenceBands.Mode.ABSOLUTE);
        robot.push(KeyCode.Q);
        waitFor(() -> comparison().mode() == Comparison.Mode.OFF);
        robot.push(KeyCode.SHIFT, KeyCode.G);
        waitFor(() -> !shell.workspace().viewer().pixelGrid().get());
        fx(() -> {
            shell.quit();
            stage = new Stage();
            shell = new Shell(stage, Optional.empty(), new SettingsFile(folder.resolve("window.json")), shown -> {});
            shell.show();
            return null;
        });
        assertEquals(0.52, comparison().edge(), 1e-9);
        assertEquals(DifferenceBands.Mode.ABSOLUTE, comparison().difference());
        assertEquals(Optional.of(LayerChoices.SDR), comparison().other());
        assertTrue(!shell.workspace().viewer().pixelGrid().get());
    }

    private Comparison comparison() {
        return panes().compare().now().get();
    }

    @Test
    void metadataAreSearchedAndCopied(FxRobot robot) throws Exception {
        open();
        robot.push(KeyCode.CONTROL, KeyCode.F);
        waitFor(() -> robot.lookup("#metadata-search").tryQuery().filter(Node::isFocused).isPresent());
        assertTrue(robot.lookup(label("layered.heic")).tryQuery().isPresent(), "the summary");
        robot.write("t1");
        waitFor(() -> robot.lookup("#metadata-search").queryTextInputControl().getText().equals("t1"));
        assertTrue(robot.lookup("#layer-strip").query().isVisible(), "what is typed is no key of the window");
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> robot.lookup("#metadata-search").queryTextInputControl().getText().isEmpty());
    }

    private void open() throws Exception {
        OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.layeredPhoto(closed::incrementAndGet));
        fx(() -> {
            shell.workspace().viewer().photo().set(photo);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private PanesModel panes() {
        return shell.workspace().panes();
    }

    private String shown(int pane) {
        return panes().shown(pane).get().map(LayerChoice::id).orElse("-");
    }

    private static Predicate<Node> label(String text) {
        return node -> node instanceof Label label && node.isVisible() && text.equals(label.getText());
    }
}
