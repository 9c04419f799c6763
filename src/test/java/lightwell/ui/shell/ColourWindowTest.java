package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import lightwell.color.ConfigChoice;
import lightwell.jobs.Progress;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Another OCIO config in the running window. */
class ColourWindowTest extends LightPanelWindow {

    /** Its view halves the light, its look takes all of it away. */
    private static final String USERS = """
            ocio_profile_version: 2.1
            name: studio-7
            description: What the wall shows.
            strictparsing: true
            roles: {default: ACEScg, scene_linear: ACEScg}
            file_rules:
              - !<Rule> {name: Default, colorspace: default}
            displays:
              Wall:
                - !<View> {name: Halved, colorspace: Halved}
                - !<View> {name: As it is, colorspace: ACEScg}
            looks:
              - !<Look> {name: night, process_space: ACEScg, transform: !<CDLTransform> {slope: [0, 0, 0]}}
            colorspaces:
              - !<ColorSpace> {name: ACEScg}
              - !<ColorSpace>
                name: Halved
                from_scene_reference: !<MatrixTransform> {matrix: [0.5, 0, 0, 0, 0, 0.5, 0, 0, 0, 0, 0.5, 0, 0, 0, 0, 1]}
            """;

    private Path config;

    @BeforeEach
    void openThePhoto() throws Exception {
        config = Files.writeString(folder.resolve("user.ocio"), USERS);
        Path photo = DemoPhoto.write(folder.resolve("photo.heic"), DemoOptions.SMALL, Progress.NONE);
        fx(() -> {
            shell.open(List.of(photo));
            return null;
        });
        waitFor(() -> pane(2) && !rule(2).isEmpty());
    }

    @Test
    void anotherConfigsViewAndLookAreShownAtOnceAndRemembered(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.O);
        waitFor(() -> robot.lookup("#colour-facts").tryQuery().isPresent());
        waitFor(() -> text("#colour-facts").contains("built into Lightwell"));
        assertTrue(find("#colour-look").isDisabled(), "the own config has no looks");
        choose(ConfigChoice.file(config));
        waitFor(() -> value("#display").equals("Wall") && value("#view").equals("Halved"));
        assertTrue(text("#colour-facts").startsWith("studio-7\n" + config), text("#colour-facts"));
        assertEquals("studio-7", fx(() -> ((Hyperlink) find("#config")).getText()));
        choose("#colour-view", "As it is");
        int whole = settled(10, 10);
        choose("#colour-view", "Halved");
        waitFor(() -> Math.abs(blue(pixel(2, 10, 10)) - blue(whole) / 2.0) <= 1);
        choose("#colour-look", "night");
        waitFor(() -> pixel(2, 10, 10) == 0xFF000000);
        fx(() -> {
            shell.quit();
            openWindow();
            return null;
        });
        waitFor(() -> value("#display").equals("Wall") && shell.workspace().viewer().look().get().equals("night"));
    }

    @Test
    void aRefusedConfigLeavesTheOneBefore(FxRobot robot) throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.ocio"), "colorspaces: [");
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.O);
        waitFor(() -> robot.lookup("#colour-facts").tryQuery().isPresent());
        choose(ConfigChoice.file(broken));
        waitFor(() -> text("#colour-problem").startsWith("The OCIO config " + broken + " cannot be loaded: "));
        assertEquals(ConfigChoice.USUAL, fx(() -> ((ComboBox<?>) find("#colour-config")).getValue()));
        assertEquals("Lightwell config", fx(() -> ((Hyperlink) find("#config")).getText()));
    }

    @Test
    void aRememberedConfigThatHasGoneGivesWayWithASentence() throws Exception {
        choose(ConfigChoice.file(config));
        waitFor(() -> value("#display").equals("Wall"));
        Path away = folder.resolve("elsewhere.ocio");
        startAgainAfter(() -> Files.move(config, away));
        waitFor(() -> shell.workspace().errors().sentence().get().equals("There is no OCIO config " + config + "."));
        waitFor(() -> value("#display").equals("sRGB - Display"));
        startAgainAfter(() -> Files.move(away, config));
        waitFor(() -> value("#display").equals("Wall"));
    }

    private void startAgainAfter(Callable<?> between) {
        fx(() -> {
            shell.quit();
            between.call();
            openWindow();
            return null;
        });
    }

    private void choose(ConfigChoice choice) {
        fx(() -> {
            shell.features().colour().model().choose(choice);
            return null;
        });
    }

    @SuppressWarnings("unchecked")
    private void choose(String box, String name) {
        fx(() -> {
            ((ComboBox<String>) find(box)).setValue(name);
            return null;
        });
    }

    /** Once the same pixel is seen several times. */
    private int settled(int x, int y) throws Exception {
        int[] seen = new int[2];
        waitFor(() -> {
            int now = pixel(2, x, y);
            seen[1] = now == seen[0] && now != 0 ? seen[1] + 1 : 0;
            seen[0] = now;
            return seen[1] > 5;
        });
        return seen[0];
    }

    private boolean pane(int number) {
        return fx(() -> stage.getScene().lookup("#pane-" + number + " .pane-rule") != null);
    }

    private Node find(String id) {
        return stage.getScene().lookup(id);
    }

    private String value(String id) {
        return fx(() -> String.valueOf(((ComboBox<?>) find(id)).getValue()));
    }

    private String text(String id) {
        return fx(() -> ((Label) find(id)).getText());
    }
}
