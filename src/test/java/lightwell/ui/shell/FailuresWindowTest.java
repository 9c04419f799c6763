package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import lightwell.export.Existing;
import lightwell.export.OutputTarget;
import lightwell.export.registry.Exporters;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrReconstruction;
import lightwell.image.Raster;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.LayerPixels;
import lightwell.photo.Photo;
import lightwell.photo.PhotoContent;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.viewer.PaneLayout;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What fails in the window is told in it: once, in a sentence, and where that may help with a way to try again. */
class FailuresWindowTest extends OneWindow {

    private final AtomicInteger decodes = new AtomicInteger();

    @Test
    void anExceptionOnTheWindowsThreadIsToldInTheBanner(FxRobot robot) throws Exception {
        Platform.runLater(() -> {
            throw new IllegalStateException("a frame went wrong");
        });
        waitFor(() -> fx(() -> error(robot).isVisible() && !error(robot).getText().isEmpty()));
        String told = fx(() -> error(robot).getText());
        assertFalse(told.contains("IllegalState") || told.contains("a frame"), told);
        assertTrue(told.endsWith("the log has the details."), told);
    }

    /** The answer itself is the desktop's file chooser. */
    @Test
    void anExportThatCannotBeWrittenOffersAnotherPlace(FxRobot robot) throws Exception {
        show(0);
        Path nowhere = Files.writeString(folder.resolve("a file"), "not a folder").resolve("photo.exr");
        fx(() -> {
            shell.features().exports().model().start(shell.workspace().viewer().photo().get(), Exporters.EXR,
                    OutputTarget.of(nowhere, Existing.REFUSE), Exporters.EXR.defaults());
            return null;
        });
        waitFor(() -> fx(() -> error(robot).isVisible() && !error(robot).getText().isEmpty()));
        Button remedy = robot.lookup("#error-remedy").queryButton();
        assertEquals("Save elsewhere\u2026", fx(() -> remedy.isVisible() ? remedy.getText() : "nothing"));
        fx(() -> {
            shell.workspace().errors().show("Another one.");
            return null;
        });
        assertFalse(fx(() -> remedy.isVisible()), "it is of no help against that");
    }

    @Test
    void afterTheWindowIsClosedNobodyIsTold() {
        Thread.UncaughtExceptionHandler open = Thread.getDefaultUncaughtExceptionHandler();
        fx(() -> {
            shell.quit();
            return null;
        });
        assertFalse(open == Thread.getDefaultUncaughtExceptionHandler());
    }

    /** Twice in a row there is none: the third try shows it, and nobody has seen a message. */
    @Test
    void memoryThatIsMissingForAMomentIsNotToldAtAll() throws Exception {
        show(2);
        waitFor(() -> fx(() -> shell.workspace().panes().settled().get()) && decodes.get() == 3);
        assertFalse(fx(() -> again().isVisible()));
    }

    @Test
    void whatHasNoMemoryIsShownAfterTryingAgain(FxRobot robot) throws Exception {
        show(3);
        waitFor(() -> fx(() -> again().isVisible()));
        assertEquals("This layer cannot be shown: there is not enough memory.",
                fx(() -> ((Label) again().getParent().getChildrenUnmodifiable().get(1)).getText()));
        robot.clickOn(again());
        waitFor(() -> fx(() -> !again().isVisible() && shell.workspace().panes().settled().get()));
        assertEquals(4, decodes.get());
        robot.push(KeyCode.DIGIT1);
    }

    /** @param failures how often its picture finds no memory, before it is there */
    private void show(int failures) throws Exception {
        LayerInfo info = new LayerInfo("base", Message.verbatim("Base image"), 1, "hvc1", 64, 48, 3, 8, 0);
        LayerPixels pixels = new LayerPixels(() -> {
            if (decodes.getAndIncrement() < failures) {
                throw new OutOfMemoryError("Retried waiting for GCLocker too often");
            }
            return Raster.allocate(64, 48, 3, 8);
        });
        Layer.Base base = new Layer.Base(info, pixels, ColorEncoding.ASSUMED_SRGB);
        Photo photo = new Photo(Path.of("short.heic"), PhotoContent.of(base), () -> {});
        HdrReconstruction none = HdrReconstruction.prepare(photo, HdrOptions.DEFAULT);
        OpenPhoto open = new OpenPhoto(photo, none, shell.workspace().color().await());
        fx(() -> {
            shell.actions().get("strip").run(); // its thumbnails would decode the picture as well
            shell.workspace().panes().layout().set(PaneLayout.ONE);
            shell.workspace().viewer().photo().set(open);
            return null;
        });
    }

    private Node again() {
        return stage.getScene().lookup("#pane-1 .again");
    }

    private static Label error(FxRobot robot) {
        return robot.lookup("#error").queryAs(Label.class);
    }
}
