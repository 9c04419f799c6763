package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import lightwell.export.Existing;
import lightwell.export.Exporter;
import lightwell.export.Need;
import lightwell.export.OutputTarget;
import lightwell.export.registry.Exporters;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.kit.Texts;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Every output of the list is in the window: menu, palette, what it needs, and what is told at its end. */
class ExportsWindowTest extends OneWindow {

    @Test
    void everyOutputIsInTheMenuAndInThePalette(FxRobot robot) throws Exception {
        Set<String> items = fx(() -> MenuItems.of(stage).map(MenuItem::getId).filter(Objects::nonNull).collect(Collectors.toSet()));
        robot.push(KeyCode.CONTROL, KeyCode.K);
        List<WindowAction> found = fx(() -> List.copyOf(palette(robot).getItems()));
        for (Exporter<?> exporter : Exporters.ALL) {
            WindowAction action = fx(() -> shell.actions().get(exporter.action()));
            assertTrue(items.contains("menu-" + action.id()), action.id());
            assertTrue(found.contains(action), action.id());
            assertEquals("no photo is open", fx(action::reason));
        }
        robot.push(KeyCode.ESCAPE);
    }

    @SuppressWarnings("unchecked")
    private static ListView<WindowAction> palette(FxRobot robot) {
        return robot.lookup("#palette-list").queryAs(ListView.class);
    }

    @Test
    void whatAPhotoLacksIsNotOffered() throws Exception {
        show(ViewerTestSupport.open(ViewerTestSupport.plainPhoto()));
        for (Exporter<?> exporter : Exporters.ALL) {
            String reason = fx(() -> shell.actions().get(exporter.action()).reason());
            String expected = exporter.needs().contains(Need.DEPTH) ? "the photo has no depth map"
                    : exporter.needs().contains(Need.STEREO) ? "no stereo pair is open" : "";
            assertEquals(expected, reason, exporter.id());
        }
    }

    @Test
    void theEndIsToldInTheWordsOfTheOutput(FxRobot robot) throws Exception {
        OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.photo(() -> {}));
        show(photo);
        List<Exporter<?>> possible = Exporters.ALL.stream()
                .filter(exporter -> exporter.needs().stream().allMatch(need -> need.isMetBy(photo.photo()))).toList();
        assertEquals(Exporters.ALL.size() - 1, possible.size(), "all but stereo pictures");
        for (Exporter<?> exporter : possible) {
            Path into = Files.createDirectory(folder.resolve(exporter.id()));
            Path target = exporter.isFolder() ? into : into.resolve("out" + exporter.kinds().get(0).suffix());
            start(exporter, target);
            waitFor(() -> fx(() -> shell.features().exports().model().running().isEmpty()));
            assertEquals("", fx(() -> shell.workspace().errors().sentence().get()), exporter.id());
            String title = Texts.get("export." + exporter.id() + ".done");
            waitFor(() -> robot.lookup(".export-notice .title").queryAllAs(Label.class).stream()
                    .anyMatch(label -> label.getText().equals(title)));
        }
    }

    private <O> void start(Exporter<O> exporter, Path target) {
        fx(() -> {
            shell.features().exports().model().start(shell.workspace().viewer().photo().get(), exporter,
                    OutputTarget.of(target, Existing.REFUSE), shell.features().exports().model().choices().of(exporter));
            return null;
        });
    }

    private void show(OpenPhoto photo) {
        fx(() -> {
            shell.workspace().viewer().photo().set(photo);
            return null;
        });
    }
}
