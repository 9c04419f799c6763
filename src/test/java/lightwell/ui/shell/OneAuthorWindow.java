package lightwell.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import lightwell.author.Chroma;
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
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;

/** Tests of the window that makes HDR files. */
abstract class OneAuthorWindow extends OneWindow {

    protected Scene author;

    @BeforeEach
    void openAuthor(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
        waitFor(() -> fx(() -> Window.getWindows().stream().anyMatch(OneAuthorWindow::isAuthor)));
        author = fx(() -> Window.getWindows().stream().filter(OneAuthorWindow::isAuthor).findFirst().orElseThrow().getScene());
        waitFor(() -> author.getWindow().isFocused());
    }

    private static boolean isAuthor(Window window) {
        return window.isShowing() && window.getScene() != null && window.getScene().lookup("#author") != null;
    }

    /** An Ultra HDR JPEG with patches up to four times SDR white, and a green that sRGB does not have. */
    protected final Path source(String name) throws IOException {
        return source(name, 4);
    }

    /** @param peak light of the brightest patch, SDR white at 1 */
    protected final Path source(String name, double peak) throws IOException {
        PatchSource patches = PatchSource.of(Primaries.DISPLAY_P3, 40, new double[] {0.2, 0.2, 0.2}, new double[] {0.8, 0.8, 0.8},
                new double[] {0.1, 0.5, 0.1}, new double[] {peak, peak, peak});
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

    protected final void add(Path... files) {
        fx(() -> {
            shell.features().author().add(List.of(files));
            return null;
        });
    }

    protected final Image picture() {
        return fx(() -> ((ImageView) author.lookup("#author-picture")).getImage());
    }

    protected final String text(String id) {
        return fx(() -> ((Label) author.lookup(id)).getText());
    }

    protected final Button write() {
        return (Button) author.lookup("#author-write");
    }

    /** Runs on the FX thread. */
    protected static void change(Runnable work) {
        fx(() -> {
            work.run();
            return null;
        });
    }

    @SuppressWarnings("unchecked") // the caller knows the control
    protected final <T extends Node> T control(String id) {
        return fx(() -> (T) author.lookup("#" + id));
    }
}
