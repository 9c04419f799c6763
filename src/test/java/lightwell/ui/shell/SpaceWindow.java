package lightwell.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.WritableImage;
import lightwell.jobs.Progress;
import lightwell.sample.DemoPhoto;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.space.SpaceModel;
import lightwell.ui.space.SpacePane;
import lightwell.ui.space.draw.SpaceCamera;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A window with the view in space, on the demo photo. */
abstract class SpaceWindow extends OneWindow {

    @TempDir
    static Path photos;

    /** By the 3D pipeline, however slow it is. */
    @BeforeAll
    static void unmeasured() {
        System.setProperty("lightwell.3d", "pipeline");
    }

    @AfterEach
    void drawnAsUsual() {
        unmeasured();
    }

    @AfterAll
    static void measuredAgain() {
        System.clearProperty("lightwell.3d");
    }

    /** Another window, which draws without the 3D pipeline. */
    protected void openDrawnByTheProcessor() throws Exception {
        fx(() -> {
            shell.quit();
            System.setProperty("lightwell.3d", "cpu");
            openWindow();
            return null;
        });
        waitFor(() -> stage.isFocused());
    }

    protected void openDemo() throws Exception {
        Path demo = DemoPhoto.write(photos, Progress.NONE);
        fx(() -> {
            shell.open(List.of(demo));
            return null;
        });
        waitFor(() -> shell.workspace().viewer().photo().get() != null);
    }

    protected void show() throws Exception {
        fx(() -> {
            space().active().set(true);
            return null;
        });
        settle();
    }

    protected void settle() throws Exception {
        waitFor(() -> space().content().get().isPresent() && !space().busy().get() && !space().look().moving().get()
                && ((SpacePane) stage.getScene().lookup("#space-pane")).settled().get());
        fx(() -> null);
    }

    protected SpaceModel space() {
        return shell.features().space().model();
    }

    protected SpaceCamera camera() {
        return space().camera().get().orElseThrow();
    }

    /** Whether it is looked at from where the photo was taken, as the camera was held. */
    protected boolean taking() {
        return camera().eye().length() == 0 && camera().yaw() == 0 && camera().pitch() == 0;
    }

    protected Optional<PixelPosition> pointer() {
        return shell.workspace().viewer().pointer().get();
    }

    protected WritableImage picture() {
        return fx(() -> stage.getScene().lookup("#space").snapshot(null, null));
    }
}
