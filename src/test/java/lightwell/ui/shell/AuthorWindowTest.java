package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import lightwell.author.Chroma;
import lightwell.author.HdrSpace;
import lightwell.author.PatchSource;
import lightwell.author.Quality;
import lightwell.author.encode.AuthorOptions;
import lightwell.author.encode.EncodeOptions;
import lightwell.author.encode.EncodedFile;
import lightwell.author.encode.Encoder;
import lightwell.author.encode.OutputFormat;
import lightwell.color.ColorEngine;
import lightwell.export.Existing;
import lightwell.export.OutputTarget;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.metadata.Primaries;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The window that makes HDR files: from a source to files that our own reader opens. */
class AuthorWindowTest extends OneWindow {

    private Scene author;

    @BeforeEach
    void openAuthor(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
        waitFor(() -> fx(() -> Window.getWindows().stream().anyMatch(AuthorWindowTest::isAuthor)));
        author = fx(() -> Window.getWindows().stream().filter(AuthorWindowTest::isAuthor).findFirst().orElseThrow().getScene());
        waitFor(() -> author.getWindow().isFocused());
    }

    private static boolean isAuthor(Window window) {
        return window.isShowing() && window.getScene() != null && window.getScene().lookup("#author") != null;
    }

    /** An Ultra HDR JPEG with patches up to four times SDR white. */
    private Path source(String name) throws IOException {
        PatchSource patches = PatchSource.of(Primaries.DISPLAY_P3, 40, new double[] {0.2, 0.2, 0.2}, new double[] {0.8, 0.8, 0.8},
                new double[] {1.5, 1.5, 1.5}, new double[] {4, 4, 4});
        Path file = folder.resolve(name);
        EncodeOptions options = new EncodeOptions(List.of(OutputFormat.JPEG), AuthorOptions.DEFAULT, Quality.BEST, Optional.of(Chroma.FULL),
                false);
        new Encoder(options, ColorEngine.load(Optional.empty()), ParallelFor.NONE).encode(patches,
                format -> OutputTarget.of(file, Existing.REFUSE), Progress.NONE, new Encoder.Watcher() {
                    @Override
                    public void file(EncodedFile written) {}

                    @Override
                    public void warning(Message sentence) {}
                });
        return file;
    }

    private void add(Path... files) {
        fx(() -> {
            shell.features().author().add(List.of(files));
            return null;
        });
    }

    private Image picture() {
        return fx(() -> ((ImageView) author.lookup("#author-picture")).getImage());
    }

    private String text(String id) {
        return fx(() -> ((Label) author.lookup(id)).getText());
    }

    @Test
    void aSourceIsShownAndFollowsTheSettings() throws Exception {
        add(source("patches.jpg"));
        waitFor(() -> picture() != null);
        waitFor(() -> text("#author-figure-roundTrip").contains("dB"));
        assertTrue(text("#author-figure-headroom").startsWith("×4."), text("#author-figure-headroom"));
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
    void whatIsWrittenOpensWithAGainMap(FxRobot robot) throws Exception {
        Path source = source("patches.jpg");
        Path broken = Files.writeString(folder.resolve("broken.heic"), "no picture");
        add(broken, source);
        waitFor(() -> fx(() -> write().getText()).equals("Write 2 files"));
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

    private Button write() {
        return (Button) author.lookup("#author-write");
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
