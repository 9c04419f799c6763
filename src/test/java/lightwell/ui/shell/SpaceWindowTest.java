package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.SubScene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javax.imageio.ImageIO;
import lightwell.depth.CloudOptions;
import lightwell.export.cloud.CloudFormat;
import lightwell.export.cloud.CloudPart;
import lightwell.export.cloud.WrittenPly;
import lightwell.jobs.Progress;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.content.ChoiceKinds;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.export.CloudChoice;
import lightwell.ui.kit.Middle;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.space.SpaceChoices;
import lightwell.ui.space.SpacePane;
import lightwell.ui.space.draw.SpaceCamera;
import lightwell.ui.space.draw.SpaceContent;
import lightwell.ui.viewer.Comparison;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The view in space, by mouse and keys, drawn by JavaFX's 3D pipeline and by the processor. */
class SpaceWindowTest extends SpaceWindow {

    /** Base pixels that a ring may be beside the middle of what it is round: half a pixel of the view, and half a sample. */
    private static final double BESIDE = 16;

    /** {@code -lw-canvas} of the dark theme. */
    private static final int CANVAS = 0xFF161616;

    /** Bytes of native memory: half of what the decoded bases of the photos that come and go would take. */
    private static final long BOUND = 24L << 20;

    /** From where the photo was taken, points and surface show the photo: each sample of the map in its place, in its colour. */
    @Test
    void fromTheTakingCameraItCoversThePhoto(FxRobot robot) throws Exception {
        openDemo();
        show();
        for (SpaceChoices.Style style : SpaceChoices.Style.values()) {
            fx(() -> {
                space().choices().style().set(style);
                return null;
            });
            settle();
            assertTrue(covered(picture()) > 0.9, style + " covers only " + covered(picture()));
            assertTrue(differenceFromMap() < 8, style + " differs by " + differenceFromMap());
        }
    }

    @Test
    void draggingTurnsTheSceneAndResetBringsThePictureBack(FxRobot robot) throws Exception {
        openDemo();
        show();
        WritableImage first = picture();
        Point2D middle = Middle.of(robot, "#space");
        robot.moveTo(middle).press(MouseButton.PRIMARY).moveBy(60, 20).release(MouseButton.PRIMARY);
        settle();
        assertTrue(difference(first, picture()) > 3, "nothing has moved");
        robot.push(KeyCode.R);
        robot.moveTo(Middle.of(robot, "#layers")); // away: no ring round a point
        settle();
        assertEquals(0, difference(first, picture()), 0.2);
        assertTrue(taking());
    }

    @Test
    void everyWayOfMovingMoves(FxRobot robot) throws Exception {
        openDemo();
        show();
        robot.clickOn(Middle.of(robot, "#space"));
        for (KeyCode key : List.of(KeyCode.LEFT, KeyCode.UP, KeyCode.PLUS, KeyCode.MINUS, KeyCode.W, KeyCode.A, KeyCode.E)) {
            SpaceCamera before = camera();
            robot.push(key);
            waitFor(() -> !camera().equals(before));
        }
        assertEquals(Comparison.OFF, shell.workspace().panes().compare().now().get(),
                "W and A are keys of the view while it has the focus");
        robot.push(KeyCode.HOME);
        waitFor(() -> taking());
        SpaceCamera before = camera();
        robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
        waitFor(() -> !camera().equals(before));
        robot.push(KeyCode.CONTROL, KeyCode.HOME);
        waitFor(() -> taking());
        robot.scroll(2, VerticalDirection.UP);
        waitFor(() -> !taking());
        robot.push(KeyCode.T);
        SpaceCamera turning = camera();
        waitFor(() -> Math.abs(camera().yaw() - turning.yaw()) > 0.02);
        robot.push(KeyCode.T);
        waitFor(() -> !space().look().moving().get());
    }

    /** A pixel pointed at anywhere has its ring in space; a point pointed at in space has its mark in the panes and its values. */
    @Test
    void oneProbeForPanesAndSpace(FxRobot robot) throws Exception {
        openDemo();
        show();
        Node stage = robot.lookup("#space").query();
        robot.moveTo(Middle.of(robot, "#pane-1 .pane-picture"));
        waitFor(() -> space().probe().pointed().isPresent() && ring(stage).isVisible());
        PixelPosition at = pointer().orElseThrow();
        Bounds drawn = fx(() -> stage.localToScreen(ring(stage).getBoundsInParent()));
        robot.moveTo(new Point2D(drawn.getCenterX(), drawn.getCenterY()));
        waitFor(() -> pointer().isPresent() && !pointer().get().equals(at) || stage.isHover() && pointer().isPresent());
        waitFor(() -> pointer().filter(now -> Math.hypot(now.x() - at.x(), now.y() - at.y()) < BESIDE).isPresent());
        waitFor(() -> robot.lookup("#pane-1 .pointer-mark").queryAll().stream().anyMatch(node -> node.getParent().isVisible()));
        waitFor(() -> shell.features().inspect().probe().reading().get().isPresent());
        robot.moveTo(Middle.of(robot, "#layers"));
        waitFor(() -> pointer().isEmpty() && !ring(stage).isVisible());
    }

    @Test
    void theProcessorDrawsWhereTheCardCannot(FxRobot robot) throws Exception {
        openDrawnByTheProcessor();
        openDemo();
        show();
        assertEquals(0, robot.lookup(node -> node instanceof SubScene).queryAll().size());
        assertTrue(covered(picture()) > 0.9);
        assertTrue(differenceFromMap() < 8, "differs by " + differenceFromMap());
        WindowAction choice = shell.actions().get("spaceProcessor");
        assertEquals("the option -Dlightwell.3d=cpu is set", choice.reason(), "there is nothing to choose");
        assertTrue(choice.disabled().orElseThrow().get());
        WritableImage first = picture();
        robot.clickOn(Middle.of(robot, "#space"));
        robot.push(KeyCode.LEFT);
        settle();
        assertTrue(difference(first, picture()) > 1);
    }

    @Test
    void theProcessorDrawsWhenItIsWanted(FxRobot robot) throws Exception {
        openDemo();
        show();
        assertEquals(1, robot.lookup(node -> node instanceof SubScene).queryAll().size());
        assertEquals("", shell.actions().get("spaceProcessor").reason());
        fx(() -> {
            shell.actions().get("spaceProcessor").run();
            return null;
        });
        settle();
        assertEquals(0, robot.lookup(node -> node instanceof SubScene).queryAll().size());
        assertTrue(differenceFromMap() < 8, "differs by " + differenceFromMap());
        fx(() -> {
            shell.actions().get("spaceProcessor").run();
            return null;
        });
        settle();
        assertTrue(differenceFromMap() < 8, "differs by " + differenceFromMap());
    }

    @Test
    void whatIsSeenIsWrittenAsAPicture(FxRobot robot) throws Exception {
        openDemo();
        show();
        Path target = folder.resolve("seen.png");
        WritableImage seen = picture();
        fx(() -> {
            shell.features().exports().model().picture(shell.workspace().viewer().photo().get(), target,
                    ((SpacePane) stage.getScene().lookup("#space-pane")).picture());
            return null;
        });
        waitFor(() -> Files.exists(target));
        BufferedImage written = ImageIO.read(target.toFile());
        assertEquals(seen.getWidth(), written.getWidth());
        assertEquals(seen.getHeight(), written.getHeight());
        for (int y = 0; y < written.getHeight(); y += 7) {
            for (int x = 0; x < written.getWidth(); x += 7) {
                assertEquals(seen.getPixelReader().getArgb(x, y), written.getRGB(x, y), x + ", " + y);
            }
        }
    }

    @Test
    void withoutDepthItSaysSo(FxRobot robot) throws Exception {
        fx(() -> {
            shell.workspace().viewer().photo().set(ViewerTestSupport.open(ViewerTestSupport.plainPhoto()));
            space().active().set(true); // as it was with another photo
            return null;
        });
        Label message = robot.lookup("#space-message").query();
        waitFor(() -> message.getText().contains("no depth map"));
        robot.push(KeyCode.SHIFT, KeyCode.DIGIT3);
        assertTrue(robot.lookup("#space-range").query().isDisabled());
    }

    /** What they are called, what they do, and that none of them is taken for one of the panel of light. */
    @Test
    void thePanelsControlsAreItsOwn(FxRobot robot) throws Exception {
        openDemo();
        show();
        robot.push(KeyCode.SHIFT, KeyCode.DIGIT3);
        waitFor(() -> robot.lookup("#space-spaceSurface").tryQuery().isPresent());
        robot.clickOn(Middle.of(robot, "#space-spaceSurface"));
        waitFor(() -> space().choices().style().get() == SpaceChoices.Style.SURFACE);
        robot.clickOn(Middle.of(robot, "#space-spaceGrid"));
        waitFor(() -> space().look().grid().get());
        Predicate<Node> another = node -> node.getId() != null && node.getId().startsWith("light-");
        assertEquals(Set.of(), robot.from(robot.lookup("#space-panel").<Node>query()).lookup(another).queryAll());
    }

    @Test
    void untilTheFirstPictureIsThereItSaysWhatItDoes(FxRobot robot) throws Exception {
        openDemo();
        show();
        List<String> said = new CopyOnWriteArrayList<>();
        fx(() -> {
            Label message = robot.lookup("#space-message").query();
            message.textProperty().addListener((observable, before, now) -> said.add(now));
            space().active().set(false);
            return null;
        });
        show();
        assertEquals(List.of("Making points…", "Drawing…", ""), said);
    }

    @Test
    void howItWasShownComesBack(FxRobot robot) throws Exception {
        openDemo();
        show();
        fx(() -> {
            space().choices().style().set(SpaceChoices.Style.SURFACE);
            space().choices().colour().set(LayerChoice.DEPTH);
            space().look().grid().set(true);
            space().engines().processor().set(true);
            shell.quit();
            openWindow();
            return null;
        });
        assertTrue(space().active().get());
        assertEquals(SpaceChoices.Style.SURFACE, space().choices().style().get());
        assertEquals(LayerChoice.DEPTH, space().choices().colour().get());
        assertTrue(space().look().grid().get());
        assertTrue(space().engines().processor().get());
    }

    /** Nothing of photos that were closed stays, and one that is closed while it is prepared does no harm. */
    @Test
    void geometryIsWrittenOfWhatIsShown() throws Exception {
        assertEquals(CloudPart.ALL, shell.features().space().cloudPart(), "while nobody looks");
        openDemo();
        show();
        fx(() -> {
            space().choices().near().set(1);
            space().choices().far().set(1.5);
            space().choices().matte().set(Optional.of(new LayerChoice(ChoiceKinds.MATTE, "portrait")));
            space().choices().jump().set(0.1);
            return null;
        });
        CloudPart shown = fx(() -> shell.features().space().cloudPart());
        assertEquals(new CloudPart(new CloudOptions(1, 1.5, 1), Optional.of("portrait"), 0.1), shown);
        settle();
        Path file = folder.resolve("shown.ply");
        fx(() -> {
            shell.features().exports().model().cloud(shell.workspace().viewer().photo().get(), shown,
                    new CloudChoice(file, CloudFormat.PLY, false, false));
            return null;
        });
        waitFor(() -> Files.exists(file));
        assertEquals(fx(() -> space().content().get().orElseThrow().scene().cloud().size()), WrittenPly.read(file).points());
    }

    @Test
    void photosComeAndGo(FxRobot robot) throws Exception {
        Path photo = DemoPhoto.write(photos.resolve("small.heic"), DemoOptions.SMALL.withWidth(1024), Progress.NONE);
        fx(() -> {
            shell.open(List.of(photo));
            return null;
        });
        waitFor(() -> shell.workspace().viewer().photo().get() != null);
        show();
        openAgain(photo, 10); // the toolkit and the compiler take their share once
        long before = NativeMemory.inUse();
        openAgain(photo, 20);
        long grown = NativeMemory.grownSince(before, BOUND);
        assertTrue(grown < BOUND, "grew by " + (grown >> 20) + " MiB");
    }

    /** Every other one is looked at until its picture stands. */
    private void openAgain(Path photo, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            fx(() -> {
                shell.features().files().opener().closePhoto();
                shell.open(List.of(photo));
                return null;
            });
            waitFor(() -> shell.workspace().viewer().photo().get() != null);
            if (i % 2 == 1) {
                settle();
            }
        }
    }

    private static Node ring(Node stage) {
        List<Node> children = ((Region) stage).getChildrenUnmodifiable();
        return children.get(children.size() - 1);
    }

    /** The share of the photo's place in the view that something is drawn at. */
    private double covered(WritableImage shown) {
        long[] found = new long[2];
        insidePhoto(shown, (x, y, sample) -> {
            found[0] += sample != 0 && shown.getPixelReader().getArgb(x, y) != CANVAS ? 1 : 0;
            found[1]++;
        });
        return (double) found[0] / found[1];
    }

    /** Codes, on average, between what is drawn and the colour of the sample that the photo has there. */
    private double differenceFromMap() {
        WritableImage shown = picture();
        long[] sum = new long[2];
        insidePhoto(shown, (x, y, sample) -> {
            sum[0] += distance(shown.getPixelReader().getArgb(x, y), sample);
            sum[1] += 3;
        });
        return (double) sum[0] / sum[1];
    }

    private void insidePhoto(WritableImage shown, Pixels each) {
        SpaceContent content = space().content().get().orElseThrow();
        int columns = content.scene().camera().width();
        int rows = content.scene().camera().height();
        double scale = Math.min(shown.getWidth() / columns, shown.getHeight() / rows);
        for (int y = 0; y < shown.getHeight(); y++) {
            for (int x = 0; x < shown.getWidth(); x++) {
                double column = (x + 0.5 - shown.getWidth() / 2) / scale + columns / 2.0;
                double row = (y + 0.5 - shown.getHeight() / 2) / scale + rows / 2.0;
                if (column >= 1 && row >= 1 && column < columns - 1 && row < rows - 1) {
                    each.take(x, y, content.argb()[(int) row * columns + (int) column]);
                }
            }
        }
    }

    /** Codes, on average. */
    private static double difference(WritableImage one, WritableImage other) {
        long sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                sum += distance(one.getPixelReader().getArgb(x, y), other.getPixelReader().getArgb(x, y));
            }
        }
        return sum / (3 * one.getWidth() * one.getHeight());
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            sum += Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF));
        }
        return sum;
    }

    private interface Pixels {
        void take(int x, int y, int sample);
    }
}
