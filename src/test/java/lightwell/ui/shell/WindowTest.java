package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.concurrent.Task;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lightwell.jobs.Progress;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import lightwell.ui.content.GreyPhoto;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.kit.Middle;
import lightwell.ui.settings.SettingsFile;
import lightwell.ui.viewer.PaneLayout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window by mouse and drop, on photos that the test generates. */
@ExtendWith(ApplicationExtension.class)
class WindowTest {

    private static final int SECONDS = 30;

    @TempDir
    private static Path folder;
    private static Path photo;
    private static Path bare;

    private Stage stage;
    private Shell shell;

    @BeforeAll
    static void writePhotos() throws IOException {
        photo = DemoPhoto.write(folder.resolve("demo.heic"), DemoOptions.SMALL, Progress.NONE);
        bare = DemoPhoto.write(folder.resolve("bare.heic"),
                DemoOptions.SMALL.withGainMap(false).withDepth(false).withMattes(false), Progress.NONE);
    }

    /** With settings of its own: what one test sets, exposure among it, comes back in no other. */
    @Start
    void start(Stage primary) throws IOException {
        stage = new Stage();
        Path settings = Files.createTempDirectory(folder, "settings").resolve("window.json");
        shell = new Shell(stage, Optional.empty(), new SettingsFile(settings), shown -> {});
        shell.show();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.asyncFx(() -> shell.quit());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aDroppedPhotoOpensInFourPanes(FxRobot robot) throws Exception {
        drop(photo);
        waitFor(() -> stage.getTitle().startsWith("demo.heic"));
        for (String pane : List.of("#pane-1", "#pane-2", "#pane-3", "#pane-4")) {
            waitFor(() -> colours(pane) > 50);
        }
    }

    @Test
    void layersThatAPhotoLacksAreSaidInWords(FxRobot robot) throws Exception {
        drop(bare);
        waitFor(() -> stage.getTitle().startsWith("bare.heic"));
        waitFor(() -> shell.workspace().panes().layout().get() == PaneLayout.ONE); // nothing but a picture
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        waitFor(() -> shows("no gain map") && shows("no depth"));
    }

    @Test
    void aFileThatIsNoPhotoIsRefusedInOneSentence(FxRobot robot) throws Exception {
        Path text = Files.writeString(folder.resolve("note.heic"), "dear diary, this is not a photo at all");
        drop(text);
        Label error = robot.lookup("#placeholder").queryAs(Label.class);
        waitFor(() -> error.getText().startsWith("note.heic"));
        assertTrue(error.getText().endsWith("."), error.getText());
        drop(photo);
        waitFor(() -> stage.getTitle().startsWith("demo.heic"));
        waitFor(() -> !error.getParent().getParent().isVisible());
    }

    @Test
    void draggingTheExposureBrightensSdrAndHdr(FxRobot robot) throws Exception {
        drop(photo);
        waitFor(() -> colours("#pane-2") > 50 && colours("#pane-1") > 50);
        double sdr = brightness("#pane-1");
        double hdr = brightness("#pane-2");
        double map = brightness("#pane-3");
        Slider slider = robot.lookup("#exposure").queryAs(Slider.class);
        robot.drag(Middle.of(slider)).moveBy(30, 0).drop();
        assertTrue(slider.getValue() > 0.5, "exposure " + slider.getValue());
        waitFor(() -> brightness("#pane-1") > sdr * 1.1 && brightness("#pane-2") > hdr * 1.1);
        assertEquals(map, brightness("#pane-3"), map * 0.02, "the gain map is no light and stays as it is");
    }

    @Test
    void oneClickWritesTheExr(FxRobot robot) throws Exception {
        Path target = folder.resolve("demo_acescg.exr");
        Files.deleteIfExists(target);
        drop(photo);
        waitFor(() -> stage.getTitle().startsWith("demo.heic"));
        robot.clickOn(Middle.of(robot, "#export"));
        waitFor(() -> Files.exists(target));
        waitFor(() -> shows("demo_acescg.exr"));
        assertEquals(0x762f3101, readInt(target), "the magic number of OpenEXR");
    }

    @Test
    void aCancelledExportLeavesNothing(FxRobot robot) throws Exception {
        OpenPhoto large = largePhoto();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> shell.workspace().viewer().photo().set(large));
        robot.clickOn(Middle.of(robot, "#export"));
        WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> progress().orElse(-1.0) > 0);
        Button cancel = robot.from(robot.lookup("#tasks").<Node>query()).lookup(".task-cancel-button").query();
        WaitForAsyncUtils.asyncFx(cancel::fire);
        waitFor(() -> progress().isEmpty());
        waitFor(() -> leftovers().isEmpty());
        assertFalse(Files.exists(folder.resolve("large_acescg.exr")));
    }

    @Test
    void theViewOfTheConfigCanBeChosen(FxRobot robot) throws Exception {
        drop(photo);
        waitFor(() -> colours("#pane-2") > 50);
        double before = brightness("#pane-2");
        ComboBox<String> view = robot.lookup("#view").queryComboBox();
        String other = view.getItems().stream().filter(name -> name.contains("SDR Video") != view.getValue().contains("SDR Video"))
                .findFirst().orElseThrow();
        WaitForAsyncUtils.asyncFx(() -> view.setValue(other));
        waitFor(() -> Math.abs(brightness("#pane-2") - before) > before * 0.02);
    }

    private void drop(Path file) throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            SyntheticDrop.drop(stage.getScene(), List.of(file.toFile()));
            return null;
        });
    }

    /** How far the running export is; -1 before its first band, empty when none runs. */
    private Optional<Double> progress() {
        return WaitForAsyncUtils.waitForAsyncFx(5_000,
                () -> shell.features().exports().model().running().stream().findFirst().map(Task::getProgress));
    }

    /** 24 megapixels: long enough in the writing to be cancelled on the way. */
    private OpenPhoto largePhoto() throws IOException {
        return GreyPhoto.open(folder.resolve("large.heic"), 6000, 4000, shell.workspace().color().await(), () -> {});
    }

    private static List<Path> leftovers() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains("large_acescg")).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean shows(String words) {
        return new FxRobot().lookup(node -> node instanceof Label label && label.isVisible() && label.getText() != null
                && label.getText().toLowerCase(Locale.ROOT).contains(words)).tryQuery().isPresent();
    }

    private long colours(String pane) {
        return pixels(pane).distinct().limit(1000).count();
    }

    private double brightness(String pane) {
        return pixels(pane).mapToDouble(argb -> (argb >> 16 & 0xFF) + (argb >> 8 & 0xFF) + (argb & 0xFF)).average().orElse(0);
    }

    private Stream<Integer> pixels(String pane) {
        WritableImage image;
        try {
            image = WaitForAsyncUtils.waitForAsyncFx(10_000,
                    () -> stage.getScene().lookup(pane).snapshot(null, null));
        } catch (RuntimeException e) {
            throw new AssertionError("no picture of " + pane, e);
        }
        PixelReader reader = image.getPixelReader();
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        return IntStream.range(0, width * height / 7).mapToObj(i -> reader.getArgb(i * 7 % width, i * 7 / width));
    }

    private static int readInt(Path file) throws IOException {
        byte[] start = Files.readAllBytes(file);
        return (start[0] & 0xFF) << 24 | (start[1] & 0xFF) << 16 | (start[2] & 0xFF) << 8 | start[3] & 0xFF;
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, condition);
    }
}
