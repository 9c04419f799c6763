package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import lightwell.export.Existing;
import lightwell.export.OutputTarget;
import lightwell.export.exr.ExportOptions;
import lightwell.export.registry.Exporters;
import lightwell.ui.content.GreyPhoto;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.kit.Texts;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Closing the window while something is written asks; every way to close it. */
class LeavingTest extends OneWindow {

    @Test
    void stayingGoesOnAsBefore(FxRobot robot) throws Exception {
        export("first.exr", "second.exr");
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        asked(robot, "2 exports are running.");
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> robot.lookup(".dialog-pane").tryQuery().isEmpty());
        ended();
        assertTrue(stage.isShowing());
        assertTrue(Files.exists(folder.resolve("first.exr")) && Files.exists(folder.resolve("second.exr")));
    }

    @Test
    void waitingWritesEverythingAndThenCloses(FxRobot robot) throws Exception {
        export("first.exr", "second.exr");
        Platform.runLater(() -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        asked(robot, "2 exports are running.");
        robot.push(KeyCode.ENTER);
        waitFor(() -> robot.lookup(LeavingTest::saysThatItWaits).tryQuery().isPresent() || !stage.isShowing());
        closed();
        assertTrue(Files.exists(folder.resolve("first.exr")) && Files.exists(folder.resolve("second.exr")));
        assertEquals(0, leftovers());
    }

    @Test
    void stoppingLeavesNoFile(FxRobot robot) throws Exception {
        // one after the other: on a fast machine the first may be done before the answer
        export("first.exr", "second.exr", "third.exr", "last.exr");
        Platform.runLater(() -> shell.actions().get("quit").run());
        asked(robot, "4 exports are running.");
        robot.clickOn("#leave-stop");
        closed();
        assertFalse(Files.exists(folder.resolve("last.exr")));
        assertEquals("An export is running.", Texts.get("leave.header.one"));
        assertEquals(0, leftovers());
    }

    @Test
    void aFailureMeanwhileKeepsTheWindowSoThatItIsSeen(FxRobot robot) throws Exception {
        Path taken = folder.resolve("taken.exr");
        export("first.exr");
        fx(() -> {
            shell.features().exports().model().start(shell.workspace().viewer().photo().get(), Exporters.EXR,
                    OutputTarget.of(taken, Existing.REFUSE), ExportOptions.DEFAULT);
            return null;
        });
        Files.writeString(taken, "mine");
        Platform.runLater(() -> shell.leave());
        asked(robot, "2 exports are running.");
        robot.clickOn("#leave-wait");
        ended();
        assertTrue(stage.isShowing());
        assertTrue(fx(() -> shell.workspace().errors().sentence().get()).contains("taken.exr exists already"));
        assertEquals("", fx(() -> shell.status().note().get()), "it does not wait any more");
    }

    @Test
    void withoutExportsItClosesAtOnce(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        waitFor(() -> !stage.isShowing());
    }

    private static boolean saysThatItWaits(Node node) {
        return node instanceof Label label && "Lightwell closes once 2 exports have ended".equals(label.getText());
    }

    private void export(String... names) throws Exception {
        OpenPhoto photo = GreyPhoto.open(folder.resolve("grey.heic"), 4000, 3000, shell.workspace().color().await(), () -> {});
        fx(() -> {
            shell.workspace().viewer().photo().set(photo);
            for (String name : names) {
                shell.features().exports().model().start(photo, Exporters.EXR, OutputTarget.of(folder.resolve(name), Existing.REFUSE),
                        ExportOptions.DEFAULT);
            }
            return null;
        });
    }

    private static void asked(FxRobot robot, String header) throws Exception {
        waitFor(() -> robot.lookup(".dialog-pane").tryQuery().isPresent());
        assertEquals(header, fx(() -> ((DialogPane) robot.lookup(".dialog-pane").query()).getHeaderText()));
        waitFor(() -> fx(() -> robot.lookup(".dialog-pane").query().getScene().getWindow().isFocused()));
    }

    private void ended() throws Exception {
        patiently(() -> fx(() -> shell.features().exports().model().running().isEmpty()));
    }

    /** Waits until all that follows the window's disappearance has been done as well, above all saving the settings. */
    private void closed() throws TimeoutException {
        patiently(() -> !stage.isShowing());
        fx(() -> null);
    }

    /** Writing takes seconds, and many of them where the machine is busy. */
    private static void patiently(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(3, TimeUnit.MINUTES, condition);
    }

    private long leftovers() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(".")).count();
        }
    }
}
