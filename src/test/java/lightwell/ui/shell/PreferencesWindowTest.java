package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import lightwell.jobs.Progress;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import lightwell.ui.settings.PreferencesState;
import lightwell.ui.settings.SettingsFile;
import lightwell.ui.theme.Theme;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The window of preferences: what is chosen there takes effect, and is kept. */
class PreferencesWindowTest extends OneWindow {

    @Test
    void exportsGoToThePreferredFolderUnderThePreferredNames(FxRobot robot) throws Exception {
        Path photo = DemoPhoto.write(folder.resolve("photo.heic"), DemoOptions.SMALL, Progress.NONE);
        Path exports = Files.createDirectory(folder.resolve("exports"));
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        waitFor(() -> robot.lookup("#preferences-folder").tryQuery().isPresent());
        fx(() -> {
            robot.lookup("#preferences-folder").queryAs(TextField.class).setText(exports.toString());
            robot.lookup("#preferences-names").queryAs(TextField.class).setText("{stem}_plate");
            robot.lookup("#preferences-program").queryAs(TextField.class).setText("tev");
            set(robot, "#preferences-theme", Theme.LIGHT);
            set(robot, "#preferences-pipeline", "sw");
            set(robot, "#preferences-memory", 2048);
            shell.open(List.of(photo));
            return null;
        });
        assertEquals(2048L << 20, shell.features().preferred().jobBytes().orElseThrow());
        assertTrue(fx(() -> stage.getScene().getStylesheets().get(1)).endsWith("lightwell-light.css"));
        waitFor(() -> shell.workspace().viewer().photo().get() != null);
        fx(() -> {
            shell.actions().get("export").run();
            return null;
        });
        waitFor(() -> Files.exists(exports.resolve("photo_plate.exr")));
        fx(() -> {
            shell.quit();
            return null;
        });
        PreferencesState kept = PreferencesState.in(new SettingsFile(folder.resolve("window.json")).load());
        assertEquals(new PreferencesState(exports.toString(), "sw", 2048, "tev"), kept);
    }

    @SuppressWarnings("unchecked")
    private static <T> void set(FxRobot robot, String box, T value) {
        ((ComboBox<T>) robot.lookup(box).queryAs(ComboBox.class)).setValue(value);
    }
}
