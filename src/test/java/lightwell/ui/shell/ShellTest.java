package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import lightwell.export.Existing;
import lightwell.export.NoOptions;
import lightwell.export.OutputTarget;
import lightwell.export.cloud.CloudSettings;
import lightwell.export.exr.ExportOptions;
import lightwell.export.extract.ExtractOptions;
import lightwell.export.registry.Exporters;
import lightwell.ui.content.GreyPhoto;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.kit.FxClock;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The window's keys, and its end, on a photo that was never a file. */
class ShellTest extends OneWindow {

    private static final long MILLIS = 30_000;

    private final AtomicBoolean released = new AtomicBoolean();

    @Test
    void plusAndMinusZoomWhereverTheyAreOnTheKeyboard(FxRobot robot) throws Exception {
        show(grey(300, 200));
        double fitted = scale();
        robot.press(KeyCode.SHIFT, KeyCode.EQUALS).release(KeyCode.EQUALS, KeyCode.SHIFT);
        assertEquals(fitted * 1.25, scale(), 1e-9);
        robot.push(KeyCode.ADD);
        assertEquals(fitted * 1.5625, scale(), 1e-9);
        robot.push(KeyCode.SUBTRACT);
        robot.push(KeyCode.MINUS);
        assertEquals(fitted, scale(), 1e-9);
    }

    @Test
    void keysWorkWhileANotificationIsShown(FxRobot robot) throws Exception {
        show(grey(64, 48));
        robot.push(KeyCode.CONTROL, KeyCode.E);
        WaitForAsyncUtils.waitFor(MILLIS, TimeUnit.MILLISECONDS, () -> robot.lookup(".export-notice").tryQuery().isPresent());
        FxClock.pass(Duration.seconds(1)); // the popup takes the keys once it has faded in, which lasts half a second
        WaitForAsyncUtils.waitFor(MILLIS, TimeUnit.MILLISECONDS, () -> Window.getWindows().stream().anyMatch(Window::isFocused));
        robot.push(KeyCode.CLOSE_BRACKET);
        WaitForAsyncUtils.waitFor(MILLIS, TimeUnit.MILLISECONDS, () -> shell.workspace().viewer().exposure().get() == 0.25);
    }

    @Test
    void layersAreWrittenIntoAFolderAndNeverOverOtherFiles(FxRobot robot) throws Exception {
        OpenPhoto photo = grey(64, 48);
        show(photo);
        Path into = Files.createDirectory(folder.resolve("layers"));
        extract(photo, into);
        assertTrue(Files.size(into.resolve("grey_base.tif")) > 0);
        assertTrue(Files.size(into.resolve("grey.json")) > 0);
        WaitForAsyncUtils.waitFor(MILLIS, TimeUnit.MILLISECONDS, () -> robot.lookup(".export-notice").tryQuery().isPresent());
        assertEquals("", shell.workspace().errors().sentence().get());
        Files.writeString(into.resolve("grey.json"), "mine");
        Files.delete(into.resolve("grey_base.tif"));
        extract(photo, into);
        assertTrue(shell.workspace().errors().sentence().get().contains("grey.json exists already"),
                shell.workspace().errors().sentence().get());
        assertEquals("mine", Files.readString(into.resolve("grey.json")));
        assertFalse(Files.exists(into.resolve("grey_base.tif")));
    }

    @Test
    void geometryIsWrittenInTheBackground(FxRobot robot) throws Exception {
        OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.photo(() -> {}));
        show(photo);
        OutputTarget target = OutputTarget.of(folder.resolve("shape.glb"), Existing.REFUSE);
        cloud(photo, target);
        assertTrue(Files.size(target.path()) > 0, shell.workspace().errors().sentence().get());
        WaitForAsyncUtils.waitFor(MILLIS, TimeUnit.MILLISECONDS, () -> robot.lookup(".export-notice").tryQuery().isPresent());
        assertEquals("", shell.workspace().errors().sentence().get());
        cloud(photo, target);
        assertTrue(shell.workspace().errors().sentence().get().contains("exists already"), shell.workspace().errors().sentence().get());
    }

    @Test
    void aDepthReportIsWrittenInTheBackground(FxRobot robot) throws Exception {
        OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.photo(() -> {}));
        show(photo);
        Path page = folder.resolve("depth.html");
        WaitForAsyncUtils.waitForAsyncFx(MILLIS, () -> shell.features().exports().model().start(photo, Exporters.REPORT,
                OutputTarget.of(page, Existing.OVERWRITE), NoOptions.NONE));
        ended();
        assertEquals("", shell.workspace().errors().sentence().get());
        assertTrue(Files.readString(page).contains("<h1>Depth of synthetic.heic</h1>"));
        WaitForAsyncUtils.waitFor(MILLIS, TimeUnit.MILLISECONDS, () -> robot.lookup(".export-notice").tryQuery().isPresent());
    }

    @Test
    void depthIsGuidedWhenAskedAndThatIsRemembered(FxRobot robot) throws Exception {
        OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.photo(() -> {}));
        show(photo);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        WaitForAsyncUtils.waitForAsyncFx(MILLIS,
                () -> exr(photo, "guided.exr", shell.features().exports().model().choices().of(Exporters.EXR)));
        ended();
        String header = Files.readString(folder.resolve("guided.exr"), StandardCharsets.ISO_8859_1);
        int attribute = header.indexOf("lightwell:depthUpsampling\0string\0");
        assertTrue(attribute > 0 && header.startsWith("guided", attribute + 37), "attribute at " + attribute);
        WaitForAsyncUtils.waitForAsyncFx(MILLIS, () -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertTrue(Files.readString(folder.resolve("window.json")).replace(" ", "").contains("\"depthUpsampling\":\"guided\""));
    }

    private void exr(OpenPhoto photo, String name, ExportOptions options) {
        shell.features().exports().model().start(photo, Exporters.EXR, OutputTarget.of(folder.resolve(name), Existing.REFUSE),
                options);
    }

    private void cloud(OpenPhoto photo, OutputTarget target) throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(MILLIS,
                () -> shell.features().exports().model().start(photo, Exporters.CLOUD, target, CloudSettings.DEFAULT));
        ended();
    }

    private void extract(OpenPhoto photo, Path into) throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(MILLIS, () -> shell.features().exports().model().start(photo, Exporters.EXTRACT,
                OutputTarget.of(into, Existing.REFUSE), ExtractOptions.DEFAULT));
        ended();
    }

    private void ended() throws TimeoutException {
        WaitForAsyncUtils.waitFor(MILLIS, TimeUnit.MILLISECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(MILLIS, () -> shell.features().exports().model().running().isEmpty()));
    }

    @Test
    void closingTheWindowCancelsTheExportsAndLeavesNothing() throws Exception {
        OpenPhoto photo = grey(6000, 4000);
        show(photo);
        WaitForAsyncUtils.waitForAsyncFx(MILLIS, () -> {
            exr(photo, "first.exr", ExportOptions.DEFAULT);
            exr(photo, "second.exr", ExportOptions.DEFAULT);
        });
        WaitForAsyncUtils.waitFor(MILLIS, TimeUnit.MILLISECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(MILLIS,
                () -> shell.features().exports().model().running().get(0).getProgress() > 0));
        WaitForAsyncUtils.waitForAsyncFx(MILLIS, () -> shell.quit()); // as when the user says so
        assertFalse(stage.isShowing());
        assertEquals(List.of("queue", "window.json"), files(), "the list of exports stays, for the next start");
        WaitForAsyncUtils.waitFor(MILLIS, TimeUnit.MILLISECONDS, released::get);
    }

    private void show(OpenPhoto photo) {
        WaitForAsyncUtils.waitForAsyncFx(MILLIS, () -> shell.workspace().viewer().photo().set(photo));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private double scale() {
        WaitForAsyncUtils.waitForFxEvents();
        return shell.workspace().viewer().viewport().get().scale();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            return left.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private OpenPhoto grey(int width, int height) throws IOException {
        return GreyPhoto.open(folder.resolve("grey.heic"), width, height, shell.workspace().color().await(), () -> released.set(true));
    }
}
