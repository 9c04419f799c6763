package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.SubScene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.kit.Middle;
import lightwell.ui.space.SpaceChoices;
import lightwell.ui.space.draw.SpaceContent;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The view in space, drawn by JavaFX's 3D pipeline and by the processor. */
class SpaceDrawingWindowTest extends SpaceWindow {

    /** {@code -lw-canvas} of the dark theme. */
    private static final int CANVAS = 0xFF161616;

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
        assertTrue(PictureDifference.difference(first, picture()) > 1);
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
            sum[0] += PictureDifference.distance(shown.getPixelReader().getArgb(x, y), sample);
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

    private interface Pixels {
        void take(int x, int y, int sample);
    }
}
