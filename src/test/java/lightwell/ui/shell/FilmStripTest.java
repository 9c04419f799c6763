package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import lightwell.ui.files.PhotoEntry;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The strip of many files in the window: what it shows, its focus and its keys. */
class FilmStripTest extends ManyFiles {

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
    void whatCannotBeShownIsSaidInTheMiddle(FxRobot robot) throws Exception {
        drop("note.txt");
        waitFor(() -> names().contains("note.txt"));
        waitFor(() -> fx(() -> entry("note.txt").problem().isPresent()));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("note.txt", fx(() -> stage.getTitle()).substring(0, 8), "it stands in the title like one that is shown");
        Label words = robot.lookup("#placeholder").queryAs(Label.class);
        Bounds text = fx(() -> words.localToScene(words.lookup(".text").getBoundsInParent()));
        Bounds area = fx(() -> words.getParent().getParent().localToScene(words.getParent().getParent().getBoundsInLocal()));
        assertEquals(area.getCenterX(), text.getCenterX(), 1.5);
    }
}
