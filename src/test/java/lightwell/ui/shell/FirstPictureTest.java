package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.stage.Stage;
import lightwell.jobs.Progress;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import lightwell.ui.settings.SettingsFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** A start with a photo: its picture first, then the controls around it. */
class FirstPictureTest extends OneWindow {

    @TempDir
    private static Path photos;
    private static Path photo;

    private final Semaphore reading = new Semaphore(0);

    @BeforeAll
    static void writePhoto() throws IOException {
        photo = DemoPhoto.write(photos.resolve("demo.heic"), DemoOptions.SMALL, Progress.NONE);
    }

    /** Shows the window without its controls. */
    @Override
    protected void openWindow() {
        stage = new Stage();
        SettingsFile file = new SettingsFile(folder.resolve("window.json"));
        shell = new Shell(stage, Groundwork.of(Optional.empty(), file, file.load()), shown -> {});
        shell.showPictureFirst(true);
    }

    @Test
    void theControlsComeAroundThePictureWhichStaysInItsPlace(FxRobot robot) throws Exception {
        fx(() -> {
            shell.start(List.of(photo));
            return null;
        });
        waitFor(() -> fx(() -> shell.complete() && shell.workspace().panes().pictured().get()));
        waitFor(() -> Files.exists(folder.resolve("window.json"))
                && Files.readString(folder.resolve("window.json")).contains("\"edges\""));
        Bounds complete = fx(() -> place(robot));
        again();
        assertFalse(fx(() -> shell.complete()));
        assertTrue(robot.lookup(".menu-bar").tryQuery().isEmpty(), "they would have to wait for it");
        Bounds alone = fx(() -> place(robot));
        assertEquals(complete, alone);
        fx(() -> {
            shell.start(List.of(photo));
            return null;
        });
        waitFor(() -> fx(() -> shell.complete()));
        assertEquals(6, robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus().size());
        assertEquals(complete, fx(() -> place(robot)));
    }

    @Test
    void aFileThatCannotBeReadDoesNotHoldThemUp() throws Exception {
        Path text = Files.writeString(folder.resolve("note.heic"), "dear diary, this is not a photo at all");
        fx(() -> {
            shell.start(List.of(text));
            return null;
        });
        waitFor(() -> fx(() -> shell.complete()));
        waitFor(() -> fx(() -> shell.features().files().browser().session().current().get().problem().isPresent()));
    }

    @Test
    void aPictureThatTakesLongDoesNotHoldThemUpEither() throws Exception {
        shell.workspace().background().execute(reading::acquireUninterruptibly);
        try {
            waitFor(() -> fx(() -> shell.complete()));
            assertFalse(fx(() -> shell.workspace().panes().pictured().get()));
        } finally {
            reading.release();
        }
    }

    @Test
    void aWindowThatIsClosedMeanwhileGetsNone() throws Exception {
        Shell first = shell;
        assertFalse(fx(() -> first.complete()));
        again();
        waitFor(() -> fx(() -> shell.complete())); // by then the first one would be, too
        assertFalse(fx(() -> first.complete()));
    }

    private void again() throws Exception {
        fx(() -> {
            shell.quit();
            openWindow();
            return null;
        });
        waitFor(() -> stage.isFocused());
    }

    private static Bounds place(FxRobot robot) {
        Node pane = robot.lookup("#pane-1").query();
        return pane.localToScene(pane.getLayoutBounds());
    }
}
