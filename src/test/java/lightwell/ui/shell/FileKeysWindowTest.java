package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import javafx.scene.input.KeyCode;
import lightwell.Waiting;
import lightwell.ui.kit.Middle;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Keys of the window that go through many files. */
class FileKeysWindowTest extends ManyFiles {

    /** More than a tap. */
    private static final Duration HELD = Duration.ofMillis(500);

    @Test
    void keysGoToTheNextAndThePreviousAndTakeOneOff(FxRobot robot) throws Exception {
        drop("a1.heic", "a2.heic", "a10.heic");
        waitFor(() -> shown("a1.heic"));
        robot.push(KeyCode.RIGHT);
        waitFor(() -> shown("a2.heic"));
        robot.push(KeyCode.PAGE_DOWN);
        waitFor(() -> shown("a10.heic"));
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.LEFT);
        robot.push(KeyCode.PAGE_UP);
        waitFor(() -> shown("a1.heic"));
        robot.push(KeyCode.DELETE);
        waitFor(() -> shown("a2.heic"));
        assertEquals(List.of("a2.heic", "a10.heic"), names());
        assertTrue(Files.exists(folder.resolve("a1.heic")));
        robot.clickOn(Middle.of(robot, "a10"));
        waitFor(() -> shown("a10.heic"));
        robot.push(KeyCode.LEFT);
        waitFor(() -> shown("a2.heic"));
        robot.push(KeyCode.DELETE).push(KeyCode.DELETE);
        waitFor(() -> fx(() -> shell.workspace().viewer().photo().get() == null && entries().isEmpty()));
        assertTrue(robot.lookup(".empty-state").query().isVisible());
    }

    @Test
    void theKeyBackGoesToThePhotoBeforeAndWhenHeldReturns(FxRobot robot) throws Exception {
        drop("a1.heic", "a2.heic", "a10.heic");
        waitFor(() -> shown("a1.heic"));
        assertEquals("no other photo was viewed before", fx(() -> shell.actions().get("photoBefore").reason()));
        robot.push(KeyCode.BACK_SPACE);
        assertTrue(shown("a1.heic"));
        fx(() -> {
            browser().step(2);
            return null;
        });
        waitFor(() -> shown("a10.heic"));
        back();
        waitFor(() -> shown("a1.heic"));
        back();
        waitFor(() -> shown("a10.heic"));
        robot.press(KeyCode.BACK_SPACE);
        waitFor(() -> shown("a1.heic"));
        Waiting.untilClockShows(HELD);
        robot.release(KeyCode.BACK_SPACE);
        waitFor(() -> shown("a10.heic"));
    }

    /** As a tap of its key. */
    private void back() {
        fx(() -> {
            shell.actions().get("photoBefore").run();
            return null;
        });
    }

    @Test
    void theFolderOfThePhotoIsShown(FxRobot robot) throws Exception {
        drop("album");
        waitFor(() -> shown("b1.heic"));
        robot.push(KeyCode.SHIFT, KeyCode.F);
        waitFor(() -> shownFolders.equals(List.of(folder.resolve("album"))));
    }

    @Test
    void theArrowsOfAFocusedSliderStayTheSliders(FxRobot robot) throws Exception {
        drop("a1.heic", "a2.heic");
        waitFor(() -> shown("a1.heic"));
        fx(() -> {
            stage.getScene().lookup("#exposure").requestFocus();
            return null;
        });
        robot.push(KeyCode.RIGHT);
        assertTrue(fx(() -> shell.workspace().viewer().exposure().get()) > 0);
        assertTrue(shown("a1.heic"));
        assertEquals("a1.heic", fx(() -> browser().session().current().get().name()));
    }
}
