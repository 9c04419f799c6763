package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import javafx.scene.control.Label;
import lightwell.image.Raster;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.DepthDescription.Kind;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.space.SpaceChoices;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Depth that no phone writes, in the view in space: a sentence, or a picture that makes sense. */
class SpaceInputTest extends SpaceWindow {

    private static final Optional<CameraCalibration> NONE = Optional.empty();

    @Test
    void whatHasNoShapeIsToldInASentence(FxRobot robot) throws Exception {
        Label message = message(robot);
        for (SpaceChoices.Style style : SpaceChoices.Style.values()) {
            open(map(1, 1, 200), new DepthDescription(Kind.DISPARITY, 1, 3, DepthAccuracy.RELATIVE, "high", true, NONE, "test"), style);
            waitFor(() -> message.getText().contains("a depth map of 1x1 has no shape"));
            open(map(15, 10, 51), new DepthDescription(Kind.DISPARITY, 3, 3, DepthAccuracy.RELATIVE, "high", true, NONE, "test"), style);
            waitFor(() -> !space().busy().get());
            sane(message);
            open(map(15, 10, 51), new DepthDescription(Kind.DISPARITY, Double.NaN, 3, DepthAccuracy.RELATIVE, "high", true, NONE, "test"),
                    style);
            waitFor(() -> !space().busy().get());
            sane(message);
            open(map(15, 10, 51), new DepthDescription(Kind.DEPTH, 1e30, 1e31, DepthAccuracy.RELATIVE, "high", true, NONE, "test"), style);
            waitFor(() -> !message.getText().isEmpty() && !space().busy().get());
            assertTrue(space().content().get().isEmpty(), message.getText());
        }
    }

    @Test
    void oneValueIsAFlatPicture(FxRobot robot) throws Exception {
        open(map(15, 10, 51), new DepthDescription(Kind.DISPARITY, 0, 10, DepthAccuracy.RELATIVE, "high", true, NONE, "test"),
                SpaceChoices.Style.SURFACE);
        settle();
        assertEquals("All points are equally far, 0.500 m: the depth map shows no shape.",
                space().content().get().orElseThrow().notes().get(0));
        assertTrue(taking());
    }

    @Test
    void anAbsurdCameraIsNotBelieved(FxRobot robot) throws Exception {
        double[][] absurd = {{0, 0, 0, 0}, {-500, -500, 7, 5}, {1e-9, 1e-9, 7, 5}, {1e12, 1e12, 7, 5}, {Double.NaN, 10, 7, 5},
            {10, 10, 1e9, -1e9}};
        for (double[] c : absurd) {
            CameraCalibration calibration = new CameraCalibration(c[0], c[1], c[2], c[3], 15, 10, 0, new double[0], new double[0], 7, 5);
            open(ramp(15, 10),
                    new DepthDescription(Kind.DISPARITY, 1, 10, DepthAccuracy.RELATIVE, "high", true, Optional.of(calibration), "test"),
                    SpaceChoices.Style.POINTS);
            waitFor(() -> !space().busy().get());
            sane(message(robot));
        }
    }

    /** The view is there once it is wanted. */
    private Label message(FxRobot robot) throws Exception {
        fx(() -> {
            space().active().set(true);
            return null;
        });
        return fx(() -> robot.lookup("#space-message").queryAs(Label.class));
    }

    /** Either a sentence, or points that lie where a camera of a phone can see them. */
    private void sane(Label message) {
        if (space().content().get().isEmpty()) {
            assertFalse(fx(message::getText).isEmpty());
            return;
        }
        float[] xyz = space().content().get().get().scene().cloud().xyz();
        for (int i = 0; i < xyz.length; i += 3) {
            assertTrue(xyz[i + 2] < 0 && Math.hypot(xyz[i], xyz[i + 1]) < -20 * xyz[i + 2], xyz[i] + ", " + xyz[i + 1] + ", " + xyz[i + 2]);
        }
    }

    private void open(Raster map, DepthDescription description, SpaceChoices.Style style) throws IOException {
        fx(() -> {
            space().active().set(true);
            space().choices().style().set(style);
            shell.workspace().viewer().photo().set(ViewerTestSupport.open(ViewerTestSupport.depthPhoto(map, description)));
            return null;
        });
    }

    private static Raster map(int width, int height, int code) {
        Raster raster = Raster.allocate(width, height, 1, 8);
        for (int i = 0; i < width * height; i++) {
            raster.set(i % width, i / width, 0, code);
        }
        return raster;
    }

    private static Raster ramp(int width, int height) {
        Raster raster = Raster.allocate(width, height, 1, 8);
        for (int i = 0; i < width * height; i++) {
            raster.set(i % width, i / width, 0, 100 + i);
        }
        return raster;
    }
}
