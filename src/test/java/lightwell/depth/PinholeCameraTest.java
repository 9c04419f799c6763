package lightwell.depth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.metadata.CameraCalibration;
import lightwell.photo.StoredPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinholeCameraTest {

    private static final CameraCalibration CAMERA = new CameraCalibration(300, 320, 190, 155, 400, 300, 0.002, new double[0], new double[0],
            190, 155);

    /** Turned and cropped maps: the rays of both descriptions are the same everywhere. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void itHasTheRaysOfTheDepthCamera(int orientation) {
        StoredPart part = new StoredPart(3, 2, 12, 10, 20, 16);
        DepthCamera camera = DepthCamera.of(part, orientation, Optional.of(CAMERA), OptionalDouble.empty(), warning -> {});
        PinholeCamera pinhole = camera.pinhole();
        double[] ray = new double[2];
        for (int y = 0; y <= camera.height(); y++) {
            for (int x = 0; x <= camera.width(); x++) {
                camera.ray(x, y, ray);
                assertEquals(ray[0], (x - pinhole.cx()) / pinhole.fx(), 1e-12);
                assertEquals(ray[1], (y - pinhole.cy()) / pinhole.fy(), 1e-12);
            }
        }
        assertEquals(0.6, camera.focalLengthMillimetres().getAsDouble(), 1e-12);
    }

    @Test
    void itIsScaledToAnotherSize() {
        assertEquals(new PinholeCamera(800, 300, 600, 320, 380, 155),
                new PinholeCamera(400, 300, 300, 320, 190, 155).scaledTo(800, 300));
    }

    /** Without a focal length the longer side is 36 mm, as on film. */
    @Test
    void filmWithoutASizeIsThatOf35Millimetres() {
        FilmBack film = FilmBack.of(new PinholeCamera(300, 400, 400, 400, 150, 200), OptionalDouble.empty());
        assertEquals(new FilmBack(36, 27, 36, 0, 0), film);
        FilmBack known = FilmBack.of(new PinholeCamera(300, 400, 400, 400, 140, 220), OptionalDouble.of(4));
        assertEquals(new FilmBack(4, 3, 4, 0.1, 0.2), known);
    }
}
