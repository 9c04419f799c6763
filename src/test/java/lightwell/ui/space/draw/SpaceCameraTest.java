package lightwell.ui.space.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import lightwell.depth.DepthCamera;
import lightwell.depth.SpacePoint;
import lightwell.image.ExifOrientation;
import lightwell.metadata.CameraCalibration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpaceCameraTest {

    /** Off-centre, with pixels that are not square. */
    private static final CameraCalibration ODD = new CameraCalibration(3000, 3300, 1700, 1650, 4032, 3024, 0, new double[0], new double[0],
            2016, 1512);

    private final double[] seen = new double[3];

    /** A pixel's ray, at any depth, is seen where the pixel is: the photo is covered exactly, whichever way it was turned. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void theTakingCameraSeesThePhoto(int orientation) {
        DepthCamera taken = taken(orientation);
        SpaceCamera camera = SpaceCamera.taking(taken, 2);
        double scale = 500.0 / taken.height();
        Projection wide = camera.onto(1000, 500); // the picture is in the middle, as high as the view
        double left = 500 - scale * taken.width() / 2;
        double[] ray = new double[2];
        for (double[] at : new double[][] {{0, 0}, {8.5, 3.5}, {taken.width(), taken.height()}, {taken.width() / 3.0, 5}}) {
            taken.ray(at[0], at[1], ray);
            for (double depth : new double[] {0.2, 1, 30}) {
                wide.project(ray[0] * depth, -ray[1] * depth, -depth, seen);
                assertEquals(left + scale * at[0], seen[0], 1e-9);
                assertEquals(scale * at[1], seen[1], 1e-9);
                assertEquals(depth, seen[2], 1e-12);
            }
        }
    }

    @Test
    void aNarrowViewShowsTheWholePictureToo() {
        DepthCamera taken = taken(1);
        Projection narrow = SpaceCamera.taking(taken, 2).onto(40, 900);
        double[] ray = new double[2];
        taken.ray(0, 0, ray);
        narrow.project(ray[0], -ray[1], -1, seen);
        assertEquals(0, seen[0], 1e-9);
        assertEquals(450 - 15, seen[1], 1e-9);
    }

    /** The fixed point of each movement is where it was. */
    @Test
    void movementsKeepWhatTheyTurnAbout() {
        SpaceCamera camera = SpaceCamera.taking(taken(1), 2).withPivot(new SpacePoint(0.3, -0.2, -1.5));
        for (UnaryOperator<SpaceCamera> move : List.<UnaryOperator<SpaceCamera>>of(c -> c.orbit(0.3, 0.2), c -> c.turntable(2),
                c -> c.look(0.1, -0.2))) {
            SpaceCamera moved = move.apply(move.apply(camera));
            assertPixel(pixel(camera, camera.pivot()), pixel(moved, moved.pivot()));
            assertEquals(camera.reach(), moved.reach(), 1e-12);
        }
        assertEquals(camera.pivot(), camera.orbit(0.4, 0.4).pivot());
        double[] start = pixel(camera, camera.pivot());
        double[] panned = pixel(camera.pan(0.1, 0.05), camera.pivot());
        assertEquals(start[0] + 10, panned[0], 1e-9, "it follows the pointer");
        assertEquals(start[1] + 5, panned[1], 1e-9);
        SpacePoint aside = camera.under(0.2, 0.1, camera.depth(camera.pivot()));
        assertPixel(new double[] {100 * 4.0 / 3 / 2 + 20, 50 + 10}, pixel(camera, aside));
        assertPixel(pixel(camera, aside), pixel(camera.dollyAt(0.5, 0.2, 0.1), aside));
        assertEquals(camera.reach() / 2, camera.dolly(0.5).reach(), 1e-12);
        assertPixel(pixel(camera, camera.pivot()), pixel(camera.dolly(0.5), camera.pivot()));
    }

    /** What is held goes where the pointer goes. */
    @Test
    void orbitFollowsThePointer() {
        SpaceCamera camera = SpaceCamera.taking(taken(1), 2);
        SpacePoint near = camera.under(0, 0, 1);
        assertTrue(pixel(camera.orbit(0.05, 0), near)[0] > pixel(camera, near)[0] + 1);
        assertTrue(pixel(camera.orbit(0, 0.05), near)[1] > pixel(camera, near)[1] + 1);
        SpacePoint far = camera.under(0, 0, 100);
        assertEquals(pixel(camera, far)[1] + 5, pixel(camera.look(0, 0.05), far)[1], 0.3);
        assertEquals(pixel(camera, far)[0] + 5, pixel(camera.look(0.05, 0), far)[0], 0.3);
    }

    @Test
    void itNeitherFlipsNorRolls() {
        SpaceCamera camera = SpaceCamera.taking(taken(1), 2);
        for (int i = 0; i < 40; i++) {
            camera = camera.orbit(0.07, 0.2);
            assertTrue(camera.up().y() > 0, "the sky is above");
            assertEquals(0, camera.right().y(), "the horizon is level");
            assertEquals(2 * Math.hypot(1, Math.hypot(camera.pivot().x() / 2, camera.pivot().y() / 2)), camera.reach(), 1e-9);
        }
        assertEquals(-89, Math.toDegrees(camera.pitch()), 1e-9, "dragged down, it looks from above");
        assertTrue(camera.eye().y() > 1.9);
        assertEquals(1, camera.right().length(), 1e-12);
        assertEquals(0, camera.up().dot(camera.forward()), 1e-12);
        assertEquals(0, camera.right().dot(camera.up()), 1e-12);
    }

    @Test
    void flightIsAsFastAsThePivotIsFar() {
        SpaceCamera near = SpaceCamera.taking(taken(1), 1);
        SpaceCamera far = SpaceCamera.taking(taken(1), 10);
        double step = near.fly(1, 0, 0, 0.5).eye().length();
        assertEquals(10 * step, far.fly(1, 0, 0, 0.5).eye().length(), 1e-9);
        assertTrue(near.fly(1, 0, 0, 0.5).eye().z() < 0, "ahead");
        assertTrue(near.fly(0, 1, 0, 0.5).eye().x() > 0, "to the right");
        assertTrue(near.fly(0, 0, 1, 0.5).eye().y() > 0, "upwards");
        assertEquals(near.reach(), near.fly(1, 0.5, 0, 3).reach(), 1e-12);
    }

    @Test
    void resetIsTheTakingCamera() {
        SpaceCamera camera = SpaceCamera.taking(taken(6), 2);
        SpaceCamera back = camera.orbit(1, 1).pan(2, 3).dolly(0.1).fly(1, 1, 1, 5).withPivot(new SpacePoint(9, 9, 9)).reset();
        assertEquals(SpacePoint.ORIGIN, back.eye());
        assertEquals(camera.pivot(), back.pivot());
        assertEquals(0, back.yaw());
        assertEquals(0, back.pitch());
    }

    @Test
    void distancesStayWithinReason() {
        SpaceCamera camera = SpaceCamera.taking(taken(1), 2);
        SpaceCamera in = camera;
        SpaceCamera out = camera;
        for (int i = 0; i < 200; i++) {
            in = in.dolly(0.7);
            out = out.dolly(1.5);
        }
        assertEquals(0.002, in.reach(), 1e-9);
        assertEquals(2000, out.reach(), 1e-6);
        assertTrue(in.nearClip() > 0 && in.nearClip() <= 0.002);
        assertEquals(camera.eye(), camera.dolly(Double.NaN).eye());
        assertThrows(IllegalArgumentException.class, () -> SpaceCamera.taking(taken(1), 0));
        assertThrows(IllegalArgumentException.class, () -> SpaceCamera.taking(taken(1), Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> SpaceCamera.taking(taken(1), Double.POSITIVE_INFINITY));
    }

    /** In a view as large as the picture, 100 high. */
    private static double[] pixel(SpaceCamera camera, SpacePoint point) {
        double[] out = new double[3];
        camera.onto(100 * camera.frame().aspect(), 100).project(point.x(), point.y(), point.z(), out);
        return out;
    }

    private static void assertPixel(double[] expected, double[] actual) {
        assertEquals(expected[0], actual[0], 1e-9);
        assertEquals(expected[1], actual[1], 1e-9);
    }

    private static DepthCamera taken(int orientation) {
        boolean exchanged = ExifOrientation.exchangesSides(orientation);
        return DepthCamera.of(exchanged ? 12 : 16, exchanged ? 16 : 12, orientation, Optional.of(ODD), OptionalDouble.empty(),
                warning -> {});
    }
}
