package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import lightwell.export.exr.Compression;
import lightwell.export.exr.ExportOptions;
import lightwell.export.exr.ExrContent.Part;
import lightwell.export.exr.ExrStorage.Layout;
import lightwell.export.exr.WrittenExr;
import lightwell.export.preset.Preset;
import lightwell.export.preset.PresetFile;
import lightwell.export.registry.Exporters;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The panel of EXR options: what it says is what is written, and presets are those of the command line. */
class ExrOptionsWindowTest extends ManyFiles {

    @Test
    void whatTheSummarySaysIsWritten(FxRobot robot) throws Exception {
        openPanel(robot, "a1.heic");
        waitFor(() -> summary(robot).contains("\u2192 a1_acescg.exr"));
        choose(robot, "#exr-layout", Layout.PARTS);
        choose(robot, "#exr-compression", Compression.Method.DWAA);
        type(robot, "#exr-level", "30");
        fire(robot, "#exr-layer-sdr");
        choose(robot, "#exr-float-gainmap", true);
        type(robot, "#exr-fileName", "out/{stem}_{n:03}");
        waitFor(() -> summary(robot).contains("\u2192 out/a1_001.exr") && summary(robot).contains("gainmap.Y float"));
        String said = summary(robot);
        fire(robot, "#exr-export");
        WaitForAsyncUtils.waitFor(1, TimeUnit.MINUTES, () -> Files.exists(folder.resolve("out/a1_001.exr")));
        try (WrittenExr exr = new WrittenExr(folder.resolve("out/a1_001.exr"))) {
            assertEquals("dwaa", exr.attributes(0).get("compression"));
            assertEquals("30", exr.attributes(0).get("openexr:dwaCompressionLevel"));
            assertTrue(exr.channels().contains("gainmap.Y float") && !exr.has("sdr.R"), exr.channels().toString());
            String gainmap = exr.size("gainmap.Y").replace("x", " \u00d7 ");
            assertTrue(said.contains("gainmap: " + gainmap + ", zip: gainmap.Y float"), said);
            assertTrue(said.contains("rgba: " + exr.width() + " \u00d7 " + exr.height() + ", dwaa:30: RGB half"), said);
        }
    }

    @Test
    void aWrongSettingIsSaidBesideItAndNotUsed(FxRobot robot) throws Exception {
        openPanel(robot, "a1.heic");
        type(robot, "#exr-fileName", "{what}");
        waitFor(() -> label(robot, "#exr-fileName-problem").contains("what"));
        fire(robot, "#exr-export");
        waitFor(() -> fx(() -> shell.workspace().errors().sentence().get().contains("what")));
        type(robot, "#exr-fileName", "");
        assertFalse(fx(() -> robot.lookup("#exr-fileName-problem").query().isVisible()));
        for (Part part : EnumSet.complementOf(EnumSet.of(Part.MATTES))) {
            fire(robot, "#exr-layer-" + part.id());
        }
        fire(robot, "#exr-layer-mattes");
        assertEquals("An EXR needs at least one layer.", label(robot, "#exr-layers-problem"));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(), files.filter(file -> file.toString().endsWith(".exr")).toList());
        }
    }

    @Test
    void presetsAreThoseOfTheCommandLine(FxRobot robot) throws Exception {
        openPanel(robot, "a1.heic");
        waitFor(() -> presets(robot).contains("ACES2065-1 archive"));
        assertFalse(presets(robot).contains("Web HDR"), "of another output");
        fx(() -> {
            robot.lookup("#exr-preset").queryComboBox().getSelectionModel().select(presets(robot).indexOf("ACES2065-1 archive"));
            return null;
        });
        waitFor(() -> summary(robot).contains("a1_aces2065-1.exr"));
        assertFalse(fx(() -> robot.lookup("#exr-preset-modified").query().isVisible()));
        choose(robot, "#exr-tiles", OptionalInt.of(64));
        assertTrue(fx(() -> robot.lookup("#exr-preset-modified").query().isVisible()));
        Platform.runLater(() -> robot.lookup("#exr-preset-save").queryAs(Button.class).fire()); // it blocks
        waitFor(() -> robot.lookup("#exr-preset-name").tryQuery().isPresent());
        fx(() -> {
            robot.lookup("#exr-preset-name").queryAs(TextField.class).setText("Our plates");
            robot.lookup("#exr-preset-ok").queryAs(Button.class).fire();
            return null;
        });
        Path file = folder.resolve("state/presets/Our_plates.json");
        waitFor(() -> presets(robot).contains("Our plates") && fx(() -> !robot.lookup("#exr-preset-modified").query().isVisible()));
        Preset saved = PresetFile.read(file);
        ExportOptions options = saved.options(Exporters.EXR.codec());
        assertEquals(List.of("Our plates", "exr", Optional.empty()), List.of(saved.name(), saved.output(), saved.fileName()));
        assertEquals(ExportOptions.DEFAULT.withColorSpace("ACES2065-1").withLayout(Layout.PARTS)
                .storing(storage -> storage.withTiles(OptionalInt.of(64))), options);
        fx(() -> {
            shell.quit();
            openWindow();
            return null;
        });
        waitFor(() -> fx(() -> robot.lookup("#exr-preset").queryComboBox().getButtonCell().getText().equals("Our plates (own)")));
        assertEquals(OptionalInt.of(64), fx(() -> robot.lookup("#exr-tiles").queryComboBox().getValue()));
    }

    private void openPanel(FxRobot robot, String name) throws Exception {
        drop(name);
        waitFor(() -> fx(() -> shell.workspace().viewer().photo().get() != null));
        fx(() -> {
            shell.actions().get("exrPanel").run();
            return null;
        });
        waitFor(() -> robot.lookup("#exr-preset").tryQuery().isPresent());
    }

    private static String summary(FxRobot robot) {
        return fx(() -> String.join("\n",
                robot.lookup("#exr-summary .label").queryAllAs(Label.class).stream().map(Label::getText).toList()));
    }

    private static String label(FxRobot robot, String id) {
        return fx(() -> robot.lookup(id).queryAs(Label.class).getText());
    }

    private static List<String> presets(FxRobot robot) {
        return fx(() -> {
            ComboBox<?> box = robot.lookup("#exr-preset").queryComboBox();
            return box.getItems().stream().map(item -> item.toString().replaceFirst("PresetChoice\\[name=([^,]*),.*", "$1")).toList();
        });
    }

    private static <T> void choose(FxRobot robot, String id, T value) {
        fx(() -> {
            robot.lookup(id).<T>queryComboBox().setValue(value);
            return null;
        });
    }

    private static void fire(FxRobot robot, String id) {
        fx(() -> {
            robot.lookup(id).queryAs(ButtonBase.class).fire();
            return null;
        });
    }

    private static void type(FxRobot robot, String id, String text) {
        fx(() -> {
            TextField field = robot.lookup(id).queryAs(TextField.class);
            field.setText(text);
            field.fireEvent(new ActionEvent());
            return null;
        });
    }
}
