package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import lightwell.jobs.Progress;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import lightwell.ui.content.Viewport;
import lightwell.ui.inspect.AxisKind;
import lightwell.ui.inspect.ChartLook;
import lightwell.ui.kit.Middle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What people set in one run is there in the next. */
class ComesBackTest extends OneWindow {

    private Path first;
    private Path second;

    @BeforeEach
    void writePhotos() throws IOException {
        first = DemoPhoto.write(folder.resolve("first.heic"), DemoOptions.SMALL, Progress.NONE);
        second = Files.copy(first, folder.resolve("second.heic"));
    }

    @Test
    void theInspectorsChartsAreAsTheyWere(FxRobot robot) {
        robot.push(KeyCode.N);
        fx(() -> {
            charts().layer().set("depth");
            ((ToggleButton) find("#inspector-axis-log")).setSelected(true);
            charts().logCounts().set(true);
            charts().parade().set(true);
            startAgain();
            return null;
        });
        assertEquals(List.of("depth", AxisKind.LOG, true, true),
                List.of(charts().layer().get(), charts().axis().get(), charts().logCounts().get(), charts().parade().get()));
        assertTrue(fx(() -> ((ToggleButton) find("#inspector-axis-log")).isSelected()));
    }

    @Test
    void theSamePhotoShowsTheSamePart() throws Exception {
        Viewport seen = zoomInto(first);
        fx(() -> {
            startAgain();
            shell.restore();
            return null;
        });
        waitFor(() -> isOpen(first));
        assertEquals(seen, fx(() -> shell.workspace().viewer().viewport().get()));
    }

    @Test
    void anotherPhotoIsSeenWhole() throws Exception {
        Viewport seen = zoomInto(first);
        fx(() -> {
            startAgain();
            shell.open(List.of(second));
            return null;
        });
        waitFor(() -> isOpen(second));
        assertNotEquals(seen, fx(() -> shell.workspace().viewer().viewport().get()));
        assertTrue(fx(() -> shell.workspace().viewer().fitted().get()));
    }

    @Test
    void theExposureIsAsItWasWhateverIsOpened() {
        fx(() -> {
            shell.workspace().viewer().exposure().set(-1.5);
            startAgain();
            return null;
        });
        assertEquals(-1.5, fx(() -> shell.workspace().viewer().exposure().get()));
    }

    @Test
    void theWindowIsWhereItWas() throws Exception {
        fx(() -> {
            stage.setX(40);
            stage.setY(30);
            stage.setWidth(1000);
            stage.setHeight(600);
            return null;
        });
        waitFor(() -> fx(() -> stage.getScene().getWidth() == 1000));
        fx(() -> {
            startAgain();
            return null;
        });
        assertEquals(List.of(40.0, 30.0, 1000.0, 600.0),
                fx(() -> List.of(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight())));
    }

    @Test
    void panelsAreAsWideAsTheyWerePulled(FxRobot robot) throws Exception {
        robot.push(KeyCode.N);
        waitFor(() -> near(384, width("#inspector")) && near(204, width("#layer-strip")));
        pull(robot, "#inspector", 50);
        pull(robot, "#layer-strip", -60);
        waitFor(() -> width("#inspector") < 340 && width("#layer-strip") < 150);
        double numbers = width("#inspector");
        robot.push(KeyCode.I);
        waitFor(() -> near(340, width("#metadata-panel")));
        pull(robot, "#metadata-panel", -40);
        waitFor(() -> width("#metadata-panel") > 370);
        List<Double> pulled = List.of(width("#layer-strip"), width("#metadata-panel"));
        fx(() -> {
            stage.setWidth(940); // too narrow for all that, which must not make them so for ever
            return null;
        });
        waitFor(() -> fx(() -> stage.getScene().getWidth() == 940) && width("#metadata-panel") <= (940 - pulled.get(0)) / 2 + 2);
        fx(() -> {
            stage.setWidth(1280);
            startAgain();
            return null;
        });
        waitFor(() -> near(pulled.get(0), width("#layer-strip")) && near(pulled.get(1), width("#metadata-panel")));
        robot.push(KeyCode.N);
        waitFor(() -> near(numbers, width("#inspector")));
    }

    /** Half a divider lies over either side. */
    private static boolean near(double wanted, double is) {
        return Math.abs(wanted - is) <= 2;
    }

    private double width(String panel) {
        return fx(() -> find(panel) == null ? 0 : ((Region) find(panel)).getWidth());
    }

    private void pull(FxRobot robot, String panel, double by) {
        Node divider = fx(() -> panelOf(find(panel)).lookupAll(".split-pane-divider").stream()
                .filter(one -> one.getParent() == panelOf(find(panel))).findFirst().orElseThrow());
        robot.drag(Middle.of(divider)).moveBy(by, 0).drop();
    }

    private static Node panelOf(Node inside) {
        return inside instanceof SidePanel ? inside : panelOf(inside.getParent());
    }

    private Viewport zoomInto(Path photo) throws Exception {
        fx(() -> {
            shell.open(List.of(photo));
            return null;
        });
        waitFor(() -> isOpen(photo));
        return fx(() -> {
            shell.workspace().viewer().show(new Viewport(7, 30, 20));
            return shell.workspace().viewer().viewport().get();
        });
    }

    private boolean isOpen(Path photo) {
        return fx(() -> shell.workspace().viewer().photo().get() != null
                && shell.workspace().viewer().photo().get().photo().path().equals(photo));
    }

    private void startAgain() {
        shell.quit();
        openWindow();
    }

    private ChartLook charts() {
        return shell.features().inspect().measures().look();
    }

    private Node find(String selector) {
        return stage.getScene().lookup(selector);
    }
}
