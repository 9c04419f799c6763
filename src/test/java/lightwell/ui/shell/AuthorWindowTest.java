package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import lightwell.author.HdrSpace;
import lightwell.author.encode.OutputFormat;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The window that makes HDR files: from a source to files that our own reader opens. */
class AuthorWindowTest extends OneAuthorWindow {

    @Test
    void aSourceIsShownAndFollowsTheSettings() throws Exception {
        add(source("patches.jpg"));
        waitFor(() -> picture() != null);
        waitFor(() -> text("#author-figure-roundTrip").contains("dB"));
        assertTrue(text("#author-figure-headroom").startsWith("×4."), text("#author-figure-headroom"));
        assertFalse(author.lookup("#author-deviation-note").isVisible());
        Image before = picture();
        int bright = before.getPixelReader().getArgb(60, 20) & 0xFF; // light of 0.8, above the knee
        fx(() -> {
            ((Slider) author.lookup("#author-knee")).setValue(0.9);
            return null;
        });
        waitFor(() -> picture() != null && picture() != before && (picture().getPixelReader().getArgb(60, 20) & 0xFF) > bright);
        assertEquals(231, picture().getPixelReader().getArgb(60, 20) & 0xFF, 2); // 0.8 as a code of sRGB: below the knee it stays
    }

    @Test
    void aHeadroomThatAppleCannotSayExactlyIsExplained() throws Exception {
        add(source("bright.jpg", 7.5));
        waitFor(() -> fx(() -> author.lookup("#author-deviation-note").isVisible()));
        assertTrue(text("#author-deviation-note").contains("6.75"), text("#author-deviation-note"));
    }

    @Test
    void whatIsWrittenOpensWithAGainMap(FxRobot robot) throws Exception {
        Path source = source("patches.jpg");
        Path broken = Files.writeString(folder.resolve("broken.heic"), "no picture");
        add(broken, source);
        waitFor(() -> fx(() -> write().getText()).equals("_Write 2 files"));
        fx(() -> {
            write().fire();
            return null;
        });
        waitFor(() -> text("#author-summary").equals("1 file written · 1 source failed"));
        Path file = folder.resolve("converted").resolve(OutputFormat.HEIC.name(source, HdrSpace.P3));
        try (Photo photo = PhotoReader.open(file)) {
            assertTrue(photo.gainMap().isPresent());
            assertEquals(161, photo.base().raster().width());
        }
        fx(() -> {
            write().fire();
            return null;
        });
        waitFor(() -> robot.lookup("#author-answer-other").tryQuery().isPresent());
        fx(() -> {
            robot.lookup("#author-answer-other").queryAs(Button.class).fire();
            return null;
        });
        waitFor(() -> text("#author-summary").contains("1 left alone"));
    }

    /** Jobs that the user removes from the list of exports before their turn are nobody's business any more. */
    @Test
    void forgottenJobsEndTheRun(FxRobot robot) throws Exception {
        add(source("patches.jpg"));
        waitFor(() -> fx(() -> write().getText()).equals("_Write 1 file"));
        change(() -> {
            shell.actions().get("queue").run();
            robot.lookup("#queue-pause").queryAs(ToggleButton.class).fire();
            write().fire();
        });
        ListView<?> queue = robot.lookup("#queue").queryListView();
        waitFor(() -> fx(() -> queue.getItems().size() == 1));
        assertTrue(control("author-cancel").isVisible());
        change(() -> {
            queue.getSelectionModel().select(0);
            queue.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DELETE, false, false, false, false));
        });
        waitFor(() -> fx(() -> queue.getItems().isEmpty()) && text("#author-summary").startsWith("Cancelled"));
        assertFalse(control("author-cancel").isVisible());
        assertTrue(fx(() -> shell.features().exports().model().running().isEmpty()));
    }

    @Test
    void aBrokenFileShowsItsSentenceAndCanBeRemoved(FxRobot robot) throws Exception {
        add(Files.writeString(folder.resolve("broken.heic"), "no picture"));
        waitFor(() -> text("#author-sentence").contains("broken.heic"));
        assertFalse(fx(() -> author.lookup("#author-picture") != null && picture() != null));
        fx(() -> {
            author.lookup("#author-sources").requestFocus();
            return null;
        });
        robot.push(KeyCode.DELETE);
        waitFor(() -> fx(() -> ((ListView<?>) author.lookup("#author-sources")).getItems().isEmpty()));
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> !fx(() -> ((Stage) author.getWindow()).isShowing()));
    }
}
