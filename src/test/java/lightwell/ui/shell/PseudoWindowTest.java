package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import lightwell.export.Existing;
import lightwell.export.Exporter;
import lightwell.export.OutputTarget;
import lightwell.export.registry.Exporters;
import lightwell.jobs.Progress;
import lightwell.message.Escaped;
import lightwell.message.PseudoLanguage;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import lightwell.ui.kit.Texts;
import lightwell.ui.marks.PixelLine;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.marks.PixelRegion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The window in a made-up language, with everything opened that it has: whatever is in plain letters has escaped the files of words. */
class PseudoWindowTest extends OneWindow {

    private static final List<String> PANELS = List.of("metadata", "inspector", "lightPanel", "spaceView", "spacePanel");
    /** The same in every language. */
    private static final Escaped ESCAPED = new Escaped(
            "(?<!\\p{L})/\\S+/\\S*", "[\\w-]+\\.(heic|txt|exr|ocio)", "^(HEIC|TXT|demo|note)$", // files
            "\\b(Ctrl|Shift|Alt|Esc|Escape|Enter|Space|Tab|Home|End|Left|Right|Up|Down|Page|Plus|Minus|Delete|Backspace|F\\d+)\\b", // keys
            // names in the OCIO config
            "ACES 1\\.0 - SDR Video|Un-tone-mapped|\\bRaw\\b|Rec\\.\\d+-PQ|Rec\\.1886 Rec\\.709",
            "ST2084-P3-D65|sRGB( - Display)?|Display P3( - Display)?",
            "ACES 2\\.0 - SDR 100 nits \\(\\S+( D65)?\\)",
            "Lightwell|Demo camera", "\\bISO(?= \\d)|\\d ?mm\\b", // what the photo says, and units
            "\\b(XMP|depthData|HDRGainMapHeadroom)\\b|urn:[\\w:]+|(?m)^grid(?=]?$)", // names in the file
            "^No tasks running$"); // of ControlsFX; its list is hidden while it is empty

    /** As many as the demo photo has, or more. */
    private static final int MOST_LAYERS = 10;

    private static PseudoLanguage spoken;
    private final ShownTexts texts = new ShownTexts();

    @BeforeAll
    static void speak() {
        spoken = PseudoLanguage.spoken();
    }

    @AfterAll
    static void fallSilent() {
        spoken.close();
    }

    @Test
    void panelsMenusAndTips() throws Exception {
        collect();
        openDemo();
        for (String panel : PANELS) {
            run(panel);
            collect();
        }
        assertNothingEscaped(300);
    }

    @Test
    void everyLayerAndComparison() throws Exception {
        openDemo();
        run("lightPanel");
        run("inspector");
        fx(() -> {
            shell.workspace().viewer().inspection().region().set(Optional.of(new PixelRegion(10, 10, 60, 40)));
            shell.workspace().viewer().inspection().line()
                    .set(Optional.of(new PixelLine(new PixelPosition(20, 20), new PixelPosition(90, 60))));
            return null;
        });
        run("pin");
        for (int shown = 0; shown < MOST_LAYERS; shown++) {
            run("layerNext");
            collect();
        }
        for (String comparison : List.of("wipe", "blink", "difference")) {
            run(comparison);
            collect();
        }
        assertNothingEscaped(250);
    }

    @Test
    void paletteAndKeys(FxRobot robot) throws Exception {
        openDemo();
        run("palette");
        int commands = fx(() -> palette(robot).getItems().size());
        for (int at = 0; at < commands; at += 8) {
            int row = at;
            fx(() -> {
                palette(robot).scrollTo(row);
                return null;
            });
            collect();
        }
        robot.push(KeyCode.ESCAPE);
        run("keys");
        collect();
        assertNothingEscaped(200);
    }

    private static ListView<?> palette(FxRobot robot) {
        return robot.lookup("#palette-list").queryListView();
    }

    @Test
    void questionsAndEndings(FxRobot robot) throws Exception {
        openDemo();
        Platform.runLater(() -> LeavingDialog.ask(stage, 2));
        answered(robot);
        Path taken = folder.resolve("demo_acescg.exr");
        Files.writeString(taken, "mine");
        Platform.runLater(() -> shell.actions().get("export").run());
        answered(robot);
        for (Exporter<?> exporter : Exporters.ALL) {
            start(exporter, Files.createDirectory(folder.resolve(exporter.id())));
            waitFor(() -> fx(() -> shell.features().exports().model().running().isEmpty()));
            collect();
        }
        start(Exporters.EXR, folder);
        waitFor(() -> fx(() -> !shell.workspace().errors().sentence().get().isEmpty()));
        collect();
        robot.rightClickOn("#film-strip .list-cell");
        collect();
        robot.push(KeyCode.ESCAPE);
        assertNothingEscaped(250);
        assertSeen("leave.wait", "leave.stop", "leave.stay", "export.exists.replace", "export.exists.other", "export.exists.cancel",
                "export.exr.done", "export.report.done", "action.remove");
    }

    private void assertSeen(String... keys) {
        Set<String> seen = texts.all().collect(Collectors.toSet());
        assertEquals(List.of(), Stream.of(keys).filter(key -> !seen.contains(Texts.get(key))).toList());
    }

    private void answered(FxRobot robot) throws Exception {
        waitFor(() -> robot.lookup(".dialog-pane").tryQuery().isPresent());
        collect();
        waitFor(() -> fx(() -> robot.lookup(".dialog-pane").<Node>query().getScene().getWindow().isFocused()));
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> robot.lookup(".dialog-pane").tryQuery().isEmpty());
    }

    /** Refused if the file exists. */
    private <O> void start(Exporter<O> exporter, Path into) {
        Path target = exporter.isFolder() ? into : into.resolve("demo_acescg" + exporter.kinds().get(0).suffix());
        fx(() -> {
            shell.features().exports().model().start(shell.workspace().viewer().photo().get(), exporter,
                    OutputTarget.of(target, Existing.REFUSE), exporter.defaults());
            return null;
        });
    }

    private void openDemo() throws Exception {
        Path file = folder.resolve("demo.heic");
        Files.write(file, DemoPhoto.encode(DemoOptions.SMALL.withWidth(256), Progress.NONE));
        Path text = Files.writeString(folder.resolve("note.txt"), "not a photo");
        fx(() -> {
            shell.open(List.of(file, text));
            return null;
        });
        waitFor(() -> fx(() -> shell.workspace().viewer().photo().get() != null));
    }

    private void run(String action) {
        fx(() -> {
            shell.actions().get(action).run();
            return null;
        });
    }

    private void collect() {
        WaitForAsyncUtils.waitForFxEvents();
        fx(() -> {
            Window.getWindows().forEach(texts::add);
            return null;
        });
    }

    private void assertNothingEscaped(int least) {
        assertEquals(List.of(), ESCAPED.in(texts.all()));
        assertTrue(texts.all().count() > least, texts.all().count() + " texts");
    }
}
