package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import lightwell.jobs.Progress;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import lightwell.ui.kit.Middle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The keys of the window are the pictures', unless somebody types, chooses or walks through the controls by Tab. */
class FocusTest extends OneWindow {

    @BeforeEach
    void openTwo() throws Exception {
        Path first = DemoPhoto.write(folder.resolve("a1.heic"), DemoOptions.SMALL, Progress.NONE);
        Path second = Files.copy(first, folder.resolve("a2.heic"));
        fx(() -> {
            shell.open(List.of(first, second));
            return null;
        });
        waitFor(() -> shown("a1.heic") && fx(() -> shell.workspace().panes().settled().get()));
        waitFor(() -> fx(() -> box("#display").getValue() != null));
    }

    @Test
    void afterAToolTheArrowsGoToTheNextPhoto(FxRobot robot) throws Exception {
        robot.clickOn(Middle.of(robot, "#action-layoutTwo"));
        robot.push(KeyCode.RIGHT);
        waitFor(() -> shown("a2.heic"));
        robot.clickOn(Middle.of(robot, "#action-fit"));
        robot.clickOn(middle("#pane-2 .pane-picture"));
        assertEquals("pane-2", focus());
        robot.push(KeyCode.LEFT);
        waitFor(() -> shown("a1.heic"));
    }

    @Test
    void afterTheSliderOfTheToolBarTheArrowsGoToTheNextPhoto(FxRobot robot) throws Exception {
        Slider slider = robot.lookup("#exposure").queryAs(Slider.class);
        robot.drag(Middle.of(slider)).moveBy(20, 0).drop();
        double exposure = fx(slider::getValue);
        robot.push(KeyCode.RIGHT);
        waitFor(() -> shown("a2.heic"));
        assertEquals(exposure, fx(slider::getValue), "the slider was let go");
    }

    @Test
    void aBoxThatWasOnlyOpenedChangesNoMore(FxRobot robot) throws Exception {
        String before = fx(() -> String.valueOf(box("#display").getValue()));
        robot.clickOn(Middle.of(robot, "#display"));
        waitFor(() -> fx(() -> box("#display").isShowing()));
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> fx(() -> !box("#display").isShowing()));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("pane-1", focus());
        robot.clickOn(middle("#pane-3 .pane-picture"));
        robot.push(KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before, fx(() -> String.valueOf(box("#display").getValue())));
        assertEquals("pane-3", focus());
    }

    @Test
    void escapeLeavesABoxThatTabHasReached(FxRobot robot) {
        focus("#view");
        assertEquals("view", focus());
        robot.push(KeyCode.ESCAPE);
        assertEquals("pane-1", focus());
    }

    @Test
    void escapeAndPressesLeaveTheSearch(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        waitFor(() -> focus().equals("metadata-search"));
        robot.write("exif");
        robot.push(KeyCode.ESCAPE);
        assertEquals("metadata-search", focus(), "the first one empties it");
        assertEquals("", search().getText());
        robot.push(KeyCode.ESCAPE);
        assertEquals("pane-1", focus());
        for (String pressed : List.of("#pane-2 .pane-picture", "#film-strip .list-cell", "#layers .list-cell")) {
            robot.push(KeyCode.CONTROL, KeyCode.F);
            waitFor(() -> focus().equals("metadata-search"));
            robot.clickOn(middle(pressed));
            robot.push(KeyCode.Z);
            WaitForAsyncUtils.waitForFxEvents();
            assertEquals("", search().getText(), "typed after a press on " + pressed);
            assertEquals("pane-2", focus(), pressed);
        }
        robot.push(KeyCode.PAGE_DOWN);
        waitFor(() -> shown("a2.heic"));
    }

    @Test
    void closing3dGivesThePanesTheKeys(FxRobot robot) throws Exception {
        robot.push(KeyCode.DIGIT3);
        waitFor(() -> fx(() -> stage.getScene().lookup("#space-pane") != null));
        robot.push(KeyCode.SHIFT, KeyCode.DIGIT3);
        waitFor(() -> fx(() -> stage.getScene().lookup("#space-colour").getBoundsInParent().getWidth() > 20));
        focus("#space-colour");
        assertEquals("space-colour", focus());
        fx(() -> {
            shell.actions().get("spaceView").run();
            return null;
        });
        waitFor(() -> focus().equals("pane-1"));
        robot.push(KeyCode.PAGE_DOWN);
        waitFor(() -> shown("a2.heic"));
    }

    @Test
    void toolsOf3dGiveTheSceneTheKeys(FxRobot robot) throws Exception {
        robot.push(KeyCode.DIGIT3);
        waitFor(() -> fx(() -> {
            Node space = stage.getScene().lookup("#space");
            return space != null && space.getBoundsInParent().getWidth() > 50;
        }));
        robot.clickOn(middle("#action-spaceGrid"));
        waitFor(() -> focus().equals("space"));
        assertEquals(Set.of("space-pane"), leading(), "one part alone is marked");
        robot.clickOn(middle("#action-lightPanel"));
        waitFor(() -> focus().equals("space"));
    }

    @Test
    void aMenuOfAPaneGivesThatPaneTheKeys(FxRobot robot) throws Exception {
        robot.clickOn(middle("#pane-3 .pane-title"));
        waitFor(() -> robot.lookup("#choose-sdr").tryQuery().isPresent());
        assertEquals("Regular", robot.from(robot.lookup("#choose-sdr").<Node>query()).lookup(".label").<Label>query().getFont().getStyle(),
                "the title alone is bold");
        robot.clickOn(Middle.of(robot, "#choose-sdr"));
        waitFor(() -> focus().equals("pane-3"));
    }

    @Test
    void whatIsTypedCountsNotWithEscape(FxRobot robot) throws Exception {
        robot.push(KeyCode.U);
        waitFor(() -> robot.lookup("#light-gamma-value").tryQuery().isPresent());
        TextField field = robot.lookup("#light-gamma-value").queryAs(TextField.class);
        double before = fx(() -> shell.workspace().viewer().light().gamma().get());
        robot.clickOn(Middle.of(field)).push(KeyCode.CONTROL, KeyCode.A).write("2.5").push(KeyCode.ESCAPE);
        waitFor(() -> focus().equals("pane-1"));
        assertEquals(before, fx(() -> shell.workspace().viewer().light().gamma().get()));
        robot.clickOn(Middle.of(field)).push(KeyCode.CONTROL, KeyCode.A).write("2.5").push(KeyCode.ENTER);
        assertEquals(2.5, fx(() -> shell.workspace().viewer().light().gamma().get()), 1e-9);
    }

    /** What one goes on with by keys keeps them. */
    @Test
    void aSliderOfAPanelAndAToolThatTabReachedKeepTheKeys(FxRobot robot) throws Exception {
        robot.push(KeyCode.U);
        waitFor(() -> robot.lookup("#light-gamma").tryQuery().isPresent());
        robot.clickOn(Middle.of(robot, "#light-gamma"));
        assertEquals("light-gamma", focus());
        focus("#action-layoutOne");
        robot.push(KeyCode.TAB);
        assertEquals("action-layoutTwo", focus());
        robot.push(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("action-layoutTwo", focus());
    }

    private ComboBox<?> box(String id) {
        return (ComboBox<?>) stage.getScene().lookup(id);
    }

    private TextField search() {
        return (TextField) stage.getScene().lookup("#metadata-search");
    }

    private Set<String> leading() throws Exception {
        return fx(() -> Stream.of("space-pane", "pane-grid")
                .filter(part -> stage.getScene().lookup("." + part).getPseudoClassStates().contains(PseudoClass.getPseudoClass("leading")))
                .collect(Collectors.toSet()));
    }

    private void focus(String query) {
        fx(() -> {
            stage.getScene().lookup(query).requestFocus();
            return null;
        });
    }

    private Point2D middle(String query) {
        return Middle.of(fx(() -> stage.getScene().lookup(query)));
    }

    /** The id of what has the keys, or of what it is in. */
    private String focus() {
        WaitForAsyncUtils.waitForFxEvents();
        return fx(() -> {
            Node at = stage.getScene().getFocusOwner();
            while (at != null && at.getId() == null) {
                at = at.getParent();
            }
            return at == null ? "" : at.getId();
        });
    }

    private boolean shown(String name) {
        return fx(() -> stage.getTitle().startsWith(name));
    }
}
