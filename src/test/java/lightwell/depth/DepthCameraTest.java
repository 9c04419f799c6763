package lightwell.depth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.image.ExifOrientation;
import lightwell.image.Raster;
import lightwell.message.Said;
import lightwell.metadata.CameraCalibration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DepthCameraTest {

    /** Of an iPhone 13 Pro's main camera. */
    static final double[] DISTORTION = {0.0, -0.94312471151351929, 0.20781543850898743, -0.021483847871422768, 0.00097162544261664152,
        -7.9003630162333138e-06, -6.6110112584283343e-07, 1.4275520321405111e-08};
    private static final double[] INVERSE = {0.0, 0.92712384462356567, -0.19650104641914368, 0.019290488213300705,
        -0.00079344934783875942, 1.9311880805616966e-06, 7.043756795610534e-07, -1.3319315428361733e-08};

    private final List<String> warnings = new ArrayList<>();

    @Test
    void aCalibrationIsScaledToTheMap() {
        DepthCamera camera = camera(768, 576, 1, iphone());
        assertEquals(577.6, camera.focalLength(), 0.05);
        assertEquals(DepthCamera.Source.CALIBRATION, camera.source());
        assertTrue(camera.rectifies());
        double[] ray = new double[2];
        camera.withoutRectification().ray(1988.45 / 4032 * 768, 1512.307 / 3024 * 576, ray);
        assertEquals(0, ray[0], 1e-6);
        assertEquals(0, ray[1], 1e-6);
        camera.withoutRectification().ray(768, 0, ray);
        assertEquals((4032 - 1988.45) / 3032.59, ray[0], 1e-6);
        assertEquals(-1512.307 / 3032.59, ray[1], 1e-6);
    }

    /** The focal length in EXIF and the calibration of one photo agree, because the former refers to the diagonal. */
    @Test
    void theFocalLengthInExifIsOfTheDiagonal() {
        DepthCamera camera = DepthCamera.of(768, 576, 1, Optional.empty(), OptionalDouble.of(26), Said.to(warnings));
        assertEquals(577.6, camera.focalLength(), 577.6 * 0.002);
        assertEquals(DepthCamera.Source.FOCAL_LENGTH, camera.source());
        assertEquals(DepthCamera.Source.ASSUMED,
                DepthCamera.of(768, 576, 1, Optional.empty(), OptionalDouble.empty(), Said.to(warnings)).source());
        assertEquals(List.of(), warnings);
    }

    /** A turned map has turned rays: what a stored pixel sees, it sees upright too. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void orientationTurnsTheRays(int orientation) {
        Raster stored = Raster.allocate(8, 6, 1, 8);
        for (int i = 0; i < 48; i++) {
            stored.set(i % 8, i / 8, 0, i);
        }
        Raster right = Raster.allocate(3, 3, 1, 8); // where a step to the right and one down in the stored map lead
        right.set(2, 1, 0, 1);
        right.set(1, 2, 0, 2);
        Raster turnedSteps = ExifOrientation.upright(right, orientation);
        Raster upright = ExifOrientation.upright(stored, orientation);
        DepthCamera plain = camera(8, 6, 1, iphone());
        DepthCamera turned = camera(upright.width(), upright.height(), orientation, iphone());
        double[] expected = new double[2];
        double[] ray = new double[2];
        for (int y = 0; y < upright.height(); y++) {
            for (int x = 0; x < upright.width(); x++) {
                int code = upright.get(x, y, 0);
                plain.ray(code % 8 + 0.5, code / 8 + 0.5, expected);
                turned.ray(x + 0.5, y + 0.5, ray);
                for (int ty = 0; ty < 3; ty++) {
                    for (int tx = 0; tx < 3; tx++) {
                        int step = turnedSteps.get(tx, ty, 0);
                        if (step > 0) {
                            assertEquals(expected[step - 1], ray[0] * (tx - 1) + ray[1] * (ty - 1), 1e-12, "at " + x + ", " + y);
                        }
                    }
                }
            }
        }
    }

    /** Both polynomials are fits of Apple's, so they undo each other only nearly. */
    @Test
    void theInversePolynomialLeadsBack() {
        LensDistortion there = LensDistortion.of(iphone()).orElseThrow();
        CameraCalibration swapped = calibration(3032.59, 3032.59, 1988.45, 1512.307, INVERSE);
        LensDistortion back = LensDistortion.of(swapped).orElseThrow();
        double moved = 0;
        for (int radius = 0; radius <= 2000; radius += 50) {
            double[] point = {1990.33 + radius * 0.8, 1515.2 - radius * 0.6};
            there.rectify(point);
            moved = Math.max(moved, Math.hypot(point[0] - 1990.33, point[1] - 1515.2) - radius);
            back.rectify(point);
            assertEquals(radius, Math.hypot(point[0] - 1990.33, point[1] - 1515.2), 0.6, "radius " + radius);
        }
        double[] far = {1990.33 + 1600, 1515.2 - 1200};
        there.rectify(far);
        assertEquals(2000 * (1 - 0.018132), Math.hypot(far[0] - 1990.33, far[1] - 1515.2), 0.1, "1.8132 % at 3.8 mm");
        assertTrue(moved <= 0, "this lens is a pincushion");
    }

    @ParameterizedTest
    @CsvSource({"0, 3000, 2000, 1500", "-5, -5, 2000, 1500", "NaN, 3000, 2000, 1500", "3000, 3000, -1, 1500", "3000, 3000, 2000, 4000",
        "1e9, 1e9, 2000, 1500", "10, 10, 2000, 1500"})
    void absurdCalibrationsAreSaidAndNotUsed(double fx, double fy, double cx, double cy) {
        CameraCalibration absurd = calibration(fx, fy, cx, cy, DISTORTION);
        DepthCamera camera = DepthCamera.of(768, 576, 1, Optional.of(absurd), OptionalDouble.of(26), Said.to(warnings));
        assertEquals(DepthCamera.Source.FOCAL_LENGTH, camera.source());
        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0).startsWith("The camera calibration makes no sense ("), warnings.get(0));
    }

    /** Programs that turn the pixels of a photo forget its calibration. */
    @Test
    void aCalibrationThatLiesAcrossTheMapIsNotUsed() {
        DepthCamera camera = DepthCamera.of(576, 768, 1, Optional.of(iphone()), OptionalDouble.of(26), Said.to(warnings));
        assertEquals(DepthCamera.Source.FOCAL_LENGTH, camera.source());
        assertEquals(List.of(
                "The camera calibration makes no sense (its picture of 4032x3024 is turned relative to the map) and is "
                        + "not used."),
                warnings);
        assertEquals(DepthCamera.Source.CALIBRATION, camera(576, 768, 6, iphone()).source());
    }

    @Test
    void absurdDistortionIsNotApplied() {
        assertFalse(camera(768, 576, 1, calibration(3000, 3000, 2000, 1500, new double[] {0, 50, 0, 0, 0, 0, 0, 0})).rectifies());
        assertFalse(camera(768, 576, 1, calibration(3000, 3000, 2000, 1500, new double[] {0, 1, 2})).rectifies());
        assertFalse(camera(768, 576, 1, calibration(3000, 3000, 2000, 1500, new double[8])).rectifies());
    }

    static CameraCalibration iphone() {
        return calibration(3032.59, 3032.59, 1988.45, 1512.307, DISTORTION);
    }

    private static CameraCalibration calibration(double fx, double fy, double cx, double cy, double[] distortion) {
        return new CameraCalibration(fx, fy, cx, cy, 4032, 3024, 0.0019, distortion, new double[0], 1990.33, 1515.2);
    }

    private DepthCamera camera(int width, int height, int orientation, CameraCalibration calibration) {
        return DepthCamera.of(width, height, orientation, Optional.of(calibration), OptionalDouble.empty(), Said.to(warnings));
    }
}
