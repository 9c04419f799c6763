package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.concurrent.Task;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import lightwell.ui.export.ExportModel;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Exports of several photos: selected in the filmstrip, told as one, kept over the end of the window. */
class QueueWindowTest extends ManyFiles {

    @Test
    void allSelectedPhotosAreWrittenAndToldOnce(FxRobot robot) throws Exception {
        open("a1.heic", "a2.heic", "a10.heic");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        fx(() -> {
            shell.actions().get("export").run();
            return null;
        });
        waitFor(() -> fx(() -> {
            if (exports().unfinished().get() != 3) {
                return false; // the disk is still being asked
            }
            assertEquals(List.of("0 of 3 photos"), exports().running().stream().map(Task::getTitle).toList(), "one entry for all");
            return true;
        }));
        ended();
        assertEquals(List.of("a10_acescg.exr", "a1_acescg.exr", "a2_acescg.exr"), written());
        waitFor(() -> titles(robot).contains("3 of 3 exports written"));
        assertFalse(titles(robot).contains("EXR written"), titles(robot).toString());
    }

    @Test
    void clicksWithCtrlAndShiftSelect(FxRobot robot) throws Exception {
        open("a1.heic", "a2.heic", "a10.heic");
        robot.press(KeyCode.SHIFT).clickOn(cell(robot, "a10.heic")).release(KeyCode.SHIFT);
        assertEquals(List.of("a1.heic", "a2.heic", "a10.heic"), selected());
        robot.press(KeyCode.CONTROL).clickOn(cell(robot, "a2.heic")).release(KeyCode.CONTROL);
        assertEquals(List.of("a1.heic", "a10.heic"), selected());
        fx(() -> {
            shell.actions().get("export").run();
            return null;
        });
        ended();
        assertEquals(List.of("a10_acescg.exr", "a1_acescg.exr"), written());
        robot.clickOn(cell(robot, "a2.heic"));
        assertEquals(List.of(), selected(), "a plain click shows one photo");
    }

    /** Two broken files among three: the third is written, and each failure has its row. */
    @Test
    void thePanelSaysWhatBecameOfEach(FxRobot robot) throws Exception {
        open("a1.heic", "a2.heic", "a10.heic");
        for (String name : List.of("a2.heic", "a10.heic")) {
            Files.write(folder.resolve(name), new byte[64]);
        }
        fx(() -> {
            shell.actions().get("queue").run();
            shell.actions().get("exportAll").run();
            return null;
        });
        ended();
        assertEquals(List.of("a1_acescg.exr"), written());
        waitFor(() -> titles(robot).contains("1 of 3 exports written"));
        waitFor(() -> label(robot, "#queue-panel .summary").equals("3 of 3 done, 2 failed"));
        assertEquals(3, list(robot).getItems().size());
        Files.copy(full, folder.resolve("a2.heic"), StandardCopyOption.REPLACE_EXISTING);
        fx(() -> {
            robot.lookup("#queue-retryFailed").queryAs(Button.class).fire();
            return null;
        });
        ended();
        waitFor(() -> label(robot, "#queue-panel .summary").equals("3 of 3 done, 1 failed"));
        fx(() -> {
            robot.lookup("#queue-clear").queryAs(Button.class).fire();
            return null;
        });
        waitFor(() -> fx(() -> list(robot).getItems().isEmpty()));
    }

    @Test
    void aRowOpensWhatWasWrittenAndMoves(FxRobot robot) throws Exception {
        open("a1.heic", "a2.heic");
        fx(() -> {
            shell.actions().get("queue").run();
            shell.actions().get("exportAll").run();
            return null;
        });
        ended();
        waitFor(() -> fx(() -> robot.lookup("#queue .buttons .button").queryAllAs(Button.class).size() == 6));
        assertEquals(List.of("Open", "Compare with the photo", "Show in folder"), fx(() -> robot.lookup("#queue .buttons .button")
                .queryAllAs(Button.class).stream().map(Button::getAccessibleText).distinct().toList()));
        fx(() -> {
            list(robot).getSelectionModel().select(0);
            list(robot).fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 5, 5, false, null));
            list(robot).getContextMenu().hide();
            item(robot, "queue-last-item").fire();
            return null;
        });
        waitFor(() -> rows(robot).equals(List.of("a2_acescg.exr", "a1_acescg.exr")));
        fx(() -> {
            item(robot, "queue-open-item").fire(); // of the row that moved, which is still selected
            return null;
        });
        waitFor(() -> names().contains("a1_acescg.exr"));
    }

    private static MenuItem item(FxRobot robot, String id) {
        return list(robot).getContextMenu().getItems().stream().filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
    }

    private static List<String> rows(FxRobot robot) {
        return fx(() -> robot.lookup("#queue .name").queryAllAs(Label.class).stream()
                .sorted(Comparator.comparing(name -> name.localToScene(0, 0).getY())).map(Label::getText).toList());
    }

    /** The selected photos become HDR files without the window that makes them, beside an EXR. */
    @Test
    void selectedPhotosBecomeHdrFiles(FxRobot robot) throws Exception {
        open("a1.heic", "a2.heic", "a10.heic");
        robot.press(KeyCode.CONTROL).clickOn(cell(robot, "a2.heic")).release(KeyCode.CONTROL);
        fx(() -> {
            shell.actions().get("queue").run();
            shell.actions().get("export").run();
            shell.actions().get("authorSelected").run();
            return null;
        });
        waitFor(() -> fx(() -> list(robot).getItems().size() == 4));
        ended();
        assertTrue(Files.exists(folder.resolve("converted/a1_HDR_gain_map.heic")));
        assertTrue(Files.exists(folder.resolve("converted/a2_HDR_gain_map.heic")));
        assertFalse(Files.exists(folder.resolve("converted/a10_HDR_gain_map.heic")));
        waitFor(() -> rows(robot).contains("a1_HDR_gain_map.heic"));
        robot.clickOn("a1_HDR_gain_map.heic");
        String details = fx(() -> robot.lookup("#queue-details").queryAs(TextArea.class).getText());
        assertTrue(details.contains(" dB, \u0394E ITP "), details + " is shown");
        assertTrue(details.contains(folder.resolve("converted/a1_HDR_gain_map.heic").toString()), details);
    }

    @Test
    void whatWasStoppedGoesOnAfterTheNextStart(FxRobot robot) throws Exception {
        open("a1.heic", "a2.heic", "a10.heic");
        fx(() -> {
            shell.actions().get("exportAll").run();
            return null;
        });
        waitFor(() -> fx(() -> {
            boolean added = exports().unfinished().get() == 3;
            if (added) {
                shell.quit();
            }
            return added;
        }));
        int before = written().size();
        assertTrue(before < 3, "all were written before the window closed");
        Platform.runLater(this::openWindow); // the dialog blocks the call
        waitFor(() -> robot.lookup("#queue-go-on").tryQuery().isPresent());
        String header = fx(() -> ((DialogPane) robot.lookup(".dialog-pane").query()).getHeaderText());
        assertEquals(before == 2 ? "An export was not finished." : 3 - before + " exports were not finished.", header);
        robot.clickOn("#queue-go-on");
        ended();
        assertEquals(3, written().size());
        fx(() -> {
            shell.quit();
            return null;
        });
        assertFalse(Files.exists(folder.resolve("state/queue/queue.sqlite")), "nothing is left to go on with");
    }

    private void open(String... names) throws Exception {
        drop(names);
        waitFor(() -> names().size() == names.length);
        waitFor(() -> fx(() -> shell.workspace().viewer().photo().get() != null));
    }

    private ExportModel exports() {
        return shell.features().exports().model();
    }

    private void ended() throws TimeoutException {
        WaitForAsyncUtils.waitFor(3, TimeUnit.MINUTES, () -> fx(() -> exports().unfinished().get() == 0));
    }

    private List<String> selected() {
        return fx(() -> shell.features().files().selection().several().stream().map(entry -> entry.name()).toList());
    }

    private static Node cell(FxRobot robot, String name) {
        return robot.lookup(".film-strip .label").queryAllAs(Label.class).stream()
                .filter(label -> name.startsWith(label.getText() + ".")).findFirst().orElseThrow();
    }

    private static List<String> titles(FxRobot robot) {
        return fx(() -> robot.lookup(".export-notice .title").queryAllAs(Label.class).stream().map(Label::getText).toList());
    }

    private static String label(FxRobot robot, String query) {
        return fx(() -> robot.lookup(query).queryAs(Label.class).getText());
    }

    private static ListView<?> list(FxRobot robot) {
        return robot.lookup("#queue").queryListView();
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".exr")).sorted().toList();
        }
    }
}
