package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyCode;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.Viewport;
import lightwell.ui.files.PhotoEntry;
import lightwell.ui.kit.Middle;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The window with many files: the strip, its keys, what fails, what changes, and what comes back. */
class FilesTest extends ManyFiles {

    @Test
    void aDropOfFilesAFolderAndATextFillsTheStripAndMarksWhatFailed(FxRobot robot) throws Exception {
        drop("a10.heic", "a2.heic", "a1.heic", "album", "note.txt", "a2.heic");
        waitFor(() -> shown("a1.heic"));
        assertEquals(List.of("a1.heic", "a2.heic", "a10.heic", "b1.heic", "b2.heic", "note.txt"), names());
        ListView<PhotoEntry> strip = robot.lookup("#film-strip").queryListView();
        assertTrue(strip.isVisible());
        waitFor(() -> fx(() -> entries().stream().filter(entry -> entry.thumbnail().isPresent()).count() == 5));
        waitFor(() -> fx(() -> entry("note.txt").problem().isPresent()));
        String sentence = fx(() -> entry("note.txt").problem().get());
        assertTrue(sentence.startsWith("note.txt") && sentence.endsWith("."), sentence);
        assertTrue(fx(() -> shell.workspace().errors().sentence().get().isEmpty()), "what is not looked at does not shout");
        fx(() -> {
            browser().show(entry("note.txt"));
            return null;
        });
        waitFor(() -> fx(() -> shell.workspace().viewer().photo().get() == null));
        waitFor(() -> robot.lookup("#placeholder").queryAs(Label.class).getText().equals(sentence));
        drop("album");
        waitFor(() -> shown("b1.heic"));
        assertEquals(6, names().size());
    }

    @Test
    void theStripIsHiddenWhileOnePhotoIsOpenAndByItsKey(FxRobot robot) throws Exception {
        ListView<PhotoEntry> strip = robot.lookup("#film-strip").queryListView();
        drop("a1.heic");
        waitFor(() -> shown("a1.heic"));
        assertFalse(strip.isVisible());
        drop("a2.heic");
        waitFor(() -> shown("a2.heic"));
        assertTrue(strip.isVisible());
        robot.push(KeyCode.SHIFT, KeyCode.T);
        assertFalse(strip.isVisible());
        robot.push(KeyCode.SHIFT, KeyCode.T);
        assertTrue(strip.isVisible());
    }

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
        robot.clickOn(Middle.of(robot, "a10.heic"));
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
        Thread.sleep(500);
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
    void theStripTakesTheFocusAndItsKeysWalkThroughIt(FxRobot robot) throws Exception {
        drop("a1.heic", "a2.heic", "note.txt");
        waitFor(() -> shown("a1.heic"));
        fx(() -> {
            stage.getScene().lookup("#film-strip").requestFocus();
            return null;
        });
        robot.push(KeyCode.RIGHT);
        waitFor(() -> shown("a2.heic"));
        assertEquals("2 of 3", robot.lookup("#position").queryLabeled().getText());
        robot.push(KeyCode.END);
        waitFor(() -> fx(() -> entry("note.txt").problem().isPresent() && shell.workspace().viewer().photo().get() == null));
        assertEquals("note.txt cannot be shown", fx(() -> shell.status().text().get()));
        Files.copy(full, folder.resolve("note.txt"), StandardCopyOption.REPLACE_EXISTING);
        robot.push(KeyCode.ENTER);
        waitFor(() -> shown("note.txt"));
        robot.push(KeyCode.HOME);
        waitFor(() -> shown("a1.heic"));
        robot.push(KeyCode.DELETE);
        waitFor(() -> shown("a2.heic"));
        assertEquals(List.of("a2.heic", "note.txt"), names());
        assertEquals("film-strip", fx(() -> stage.getScene().getFocusOwner().getId()));
    }

    @Test
    void theFolderOfThePhotoIsShown(FxRobot robot) throws Exception {
        drop("album");
        waitFor(() -> shown("b1.heic"));
        robot.push(KeyCode.SHIFT, KeyCode.F);
        waitFor(() -> shownFolders.equals(List.of(folder.resolve("album"))));
    }

    @Test
    void whatCannotBeShownIsSaidInTheMiddle(FxRobot robot) throws Exception {
        drop("note.txt");
        waitFor(() -> names().contains("note.txt"));
        waitFor(() -> fx(() -> entry("note.txt").problem().isPresent()));
        WaitForAsyncUtils.waitForFxEvents();
        Label words = robot.lookup("#placeholder").queryAs(Label.class);
        Bounds text = fx(() -> words.localToScene(words.lookup(".text").getBoundsInParent()));
        Bounds area = fx(() -> words.getParent().getParent().localToScene(words.getParent().getParent().getBoundsInLocal()));
        assertEquals(area.getCenterX(), text.getCenterX(), 1.5);
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

    @Test
    void aChangedFileIsReadAgainAndShownAsBefore() throws Exception {
        drop("a1.heic");
        waitFor(() -> shown("a1.heic"));
        OpenPhoto before = fx(() -> shell.workspace().viewer().photo().get());
        Viewport zoomed = fx(() -> {
            shell.workspace().viewer().zoomAt(8, 10, 10);
            shell.workspace().viewer().exposure().set(1.5);
            return shell.workspace().viewer().viewport().get();
        });
        Thread.sleep(1000); // the watcher has to have seen the file as it was
        Path fresh = Files.copy(bare, folder.resolve(".fresh"));
        Files.move(fresh, folder.resolve("a1.heic"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        waitFor(() -> fx(() -> shell.workspace().viewer().photo().get() != before));
        assertTrue(fx(() -> shell.workspace().viewer().photo().get().photo().gainMap().isEmpty()), "the new one");
        assertEquals(zoomed, fx(() -> shell.workspace().viewer().viewport().get()));
        assertEquals(1.5, fx(() -> shell.workspace().viewer().exposure().get()));

        Files.writeString(folder.resolve("a1.heic"), "half of a file");
        waitFor(() -> fx(() -> shell.workspace().errors().sentence().get().startsWith("a1.heic")));
        assertTrue(shown("a1.heic"), "what was read stays");
        Files.delete(folder.resolve("a1.heic"));
        waitFor(() -> fx(() -> shell.workspace().errors().sentence().get().equals("a1.heic was moved or deleted.")));
        Files.copy(full, folder.resolve("a1.heic"));
        waitFor(() -> fx(() -> shell.workspace().viewer().photo().get().photo().gainMap().isPresent()));
        waitFor(() -> fx(() -> shell.workspace().errors().sentence().get().isEmpty()));
    }

    @Test
    void recentFilesAreInTheMenuAndMissingOnesAreForgotten() throws Exception {
        drop("a1.heic", "a2.heic");
        waitFor(() -> shown("a1.heic"));
        drop("album");
        waitFor(() -> shown("b1.heic"));
        Files.delete(folder.resolve("a1.heic"));
        Menu recent = recentMenu();
        assertEquals(List.of("album", "a1.heic"), fx(() -> recent.getItems().stream().limit(2)
                .map(item -> item.getText().split(" ")[0]).toList()));
        fx(() -> {
            recent.getItems().get(1).fire();
            return null;
        });
        waitFor(() -> fx(() -> shell.workspace().errors().sentence().get().startsWith("a1.heic is there no more")));
        assertEquals(List.of("album", "a2.heic"),
                fx(() -> shell.features().files().gatherer().recent().paths().stream().map(path -> path.getFileName().toString())
                        .toList()));
        fx(() -> {
            recent.getItems().get(recent.getItems().size() - 1).fire();
            return null;
        });
        assertTrue(fx(recent::isDisable));
    }

    @Test
    void whatWasOpenComesBackWithoutWhatIsGoneOrCrashed() throws Exception {
        drop("a1.heic", "a2.heic", "a10.heic", "album");
        waitFor(() -> shown("a1.heic"));
        fx(() -> {
            browser().step(1);
            shell.workspace().viewer().exposure().set(-2);
            return null;
        });
        waitFor(() -> shown("a2.heic"));
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        fx(() -> {
            shell.quit();
            return null;
        });
        Files.delete(folder.resolve("a10.heic"));
        Path marks = Files.createDirectories(folder.resolve("state/opening"));
        Files.writeString(marks.resolve(ended.pid() + "-x"), folder.resolve("album/b2.heic").toString());
        fx(() -> {
            openWindow();
            shell.restore();
            return null;
        });
        waitFor(() -> shown("a2.heic"));
        assertEquals(List.of("a1.heic", "a2.heic", "b1.heic"), names());
        assertEquals(-2, fx(() -> shell.workspace().viewer().exposure().get()));
        String sentence = fx(() -> shell.workspace().errors().sentence().get());
        assertTrue(sentence.startsWith("b2.heic was not opened again"), sentence);
        assertEquals("album", fx(() -> shell.features().files().gatherer().recent().paths().get(0).getFileName().toString()));
    }

    private Menu recentMenu() {
        return fx(() -> ((MenuBar) stage.getScene().lookup(".menu-bar")).getMenus().get(0).getItems().stream()
                .filter(item -> "menu-recent".equals(item.getId())).map(Menu.class::cast).findFirst().orElseThrow());
    }
}
