package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.kit.Texts;
import lightwell.ui.palette.KeySheet;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The keys of the window: each has one owner, and every text names it rightly. */
class KeysWindowTest extends OneWindow {

    /** What desktops usually keep for themselves. */
    private static final List<String> DESKTOP = List.of("Ctrl+Alt+T", "Ctrl+Alt+L", "Ctrl+Alt+D", "Ctrl+Alt+Delete", "Ctrl+Alt+←",
            "Ctrl+Alt+→",
            "Ctrl+Alt+↑", "Ctrl+Alt+↓", "Ctrl+Shift+U", "Alt+F4");
    private static final Path KEYS_PAGE = Path.of("docs/keys.md");

    @Test
    void theSheetShowsTheKeys(FxRobot robot) throws Exception {
        robot.push(KeyCode.F1);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(visible(robot, "#cheat-sheet"));
        assertTrue(robot.lookup("#cheat-sheet .keys").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().contains("F1")));
        robot.write("histogram");
        waitFor(() -> robot.lookup("#cheat-sheet .keys").queryAllAs(Label.class).stream().map(Label::getText).toList()
                .equals(List.of("Ctrl+R", "N")));
        robot.push(KeyCode.ESCAPE);
        assertFalse(visible(robot, "#cheat-sheet"));
    }

    /** Each of the keys by which the menus, the palette and the sheet name it. */
    @Test
    void everyActionHasAKeyOfItsOwn() {
        Map<String, String> owners = new TreeMap<>();
        for (WindowAction action : shell.actions().all()) {
            assertTrue(action.key().isPresent(), action.id() + " has no key");
            Stream.concat(action.key().stream(), action.furtherKeys().stream()).map(KeyCombination::getDisplayText).distinct()
                    .forEach(key -> {
                        String owner = owners.put(key, action.id());
                        assertEquals(null, owner, key + " is the key of " + owner + " and of " + action.id());
                    });
        }
        DESKTOP.forEach(key -> assertEquals(null, owners.get(key), key + " is the desktop's"));
    }

    /** Texts that name keys by themselves, since what they stand on knows no actions. */
    @Test
    void textsNameTheKeysThatActionsHave() {
        Map<String, List<String>> named = Map.of("pane.choose", List.of("layerNext", "layerPrevious"), "compare.choose",
                List.of("otherNext", "otherPrevious"),
                "sheet.line", List.of("measure"), "sheet.region", List.of("regionKeys"), "sheet.space", List.of("spaceView"),
                "inspector.pins.empty", List.of("pin"), "inspector.clear.tip", List.of("regionClear"), "depth.hint", List.of("measure"));
        named.forEach((text, ids) -> ids.forEach(id -> {
            String key = shell.actions().get(id).keyText();
            assertTrue(Texts.get(text).matches("(?s).*(?<![+\\w])" + Pattern.quote(key) + "(?![+\\w]).*"), text + " should name " + key);
        }));
    }

    /** The page in the documentation is what the window knows. */
    @Test
    void thePageOfKeysIsUpToDate() throws IOException {
        String page = fx(() -> KeySheet.of(shell.actions()).markdown());
        if (!Files.exists(KEYS_PAGE) || !Files.readString(KEYS_PAGE).equals(page)) {
            Path written = Files.writeString(Path.of("target/keys.md"), page);
            assertEquals(page, Files.exists(KEYS_PAGE) ? Files.readString(KEYS_PAGE) : "", "As it should be: " + written);
        }
    }
}
