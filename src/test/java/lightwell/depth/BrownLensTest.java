package lightwell.depth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.metadata.CameraCalibration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrownLensTest {

    private static final PinholeCamera PICTURE = new PinholeCamera(4000, 3000, 3100, 3050, 1990, 1510);

    /** A lens of this very form, whose rays are found by Newton's method: all five terms come back, without a residual. */
    @ParameterizedTest
    @CsvSource({"0.1, -0.05, 0.01, 0, 0", "-0.2, 0.08, -0.02, 0.001, -0.002", "0.03, 0, 0, 0, 0.0005"})
    void aLensOfTheModelIsFound(double k1, double k2, double k3, double p1, double p2) {
        BrownLens truth = new BrownLens(k1, k2, k3, p1, p2, 0, 0);
        BrownLens fit = BrownLens.fit((u, v, ray) -> undistort(truth, u, v, ray), PICTURE);
        assertEquals(k1, fit.k1(), 1e-8);
        assertEquals(k2, fit.k2(), 1e-8);
        assertEquals(k3, fit.k3(), 1e-8);
        assertEquals(p1, fit.p1(), 1e-9);
        assertEquals(p2, fit.p2(), 1e-9);
        assertEquals(0, fit.greatest(), 1e-6);
    }

    /** The table of an iPhone 13 Pro: rays through the model land where the file's polynomial has them, as near as the residual says. */
    @Test
    void aPhonesTableIsFittedWithinTheResidual() {
        CameraCalibration phone = new CameraCalibration(3032.59, 3032.59, 1988.45, 1512.307, 4032, 3024, 0.0019, DepthCameraTest.DISTORTION,
                new double[8], 1990.5, 1511.9);
        DepthCamera camera = DepthCamera.of(768, 576, 1, Optional.of(phone), OptionalDouble.empty(), warning -> {});
        PinholeCamera picture = camera.pinhole().scaledTo(4032, 3024);
        BrownLens lens = BrownLens.of(camera, picture);
        System.out.println("An iPhone's lens by Brown's model: " + lens);
        assertTrue(lens.distorts() && lens.rms() < 2.5 && lens.greatest() < 7, lens.toString());
        double[] ray = new double[2];
        double most = 0;
        double straight = 0;
        for (int y = 0; y <= 3024; y += 189) {
            for (int x = 0; x <= 4032; x += 252) {
                camera.ray(x * 768 / 4032.0, y * 576 / 3024.0, ray);
                double[] place = distort(lens, ray[0], ray[1]);
                most = Math.max(most, Math.hypot(picture.fx() * place[0] + picture.cx() - x, picture.fy() * place[1] + picture.cy() - y));
                straight = Math.max(straight,
                        Math.hypot(picture.fx() * ray[0] + picture.cx() - x, picture.fy() * ray[1] + picture.cy() - y));
            }
        }
        assertTrue(most < 1.1 * lens.greatest() + 0.01, most + " pixels off, said " + lens.greatest());
        assertTrue(straight > 2 * most, "a pinhole would be off by " + straight);
    }

    @Test
    void aCameraWithoutATableHasNoDistortion() {
        DepthCamera camera = DepthCamera.of(768, 576, 1, Optional.empty(), OptionalDouble.of(26), warning -> {});
        assertFalse(BrownLens.of(camera, camera.pinhole()).distorts());
    }

    private static double[] distort(BrownLens lens, double x, double y) {
        double r = x * x + y * y;
        double scale = 1 + r * (lens.k1() + r * (lens.k2() + r * lens.k3()));
        return new double[] {x * scale + 2 * lens.p1() * x * y + lens.p2() * (r + 2 * x * x),
            y * scale + lens.p1() * (r + 2 * y * y) + 2 * lens.p2() * x * y};
    }

    private static void undistort(BrownLens lens, double u, double v, double[] ray) {
        double x = (u - PICTURE.cx()) / PICTURE.fx();
        double y = (v - PICTURE.cy()) / PICTURE.fy();
        ray[0] = x;
        ray[1] = y;
        double h = 1e-6;
        for (int i = 0; i < 30; i++) {
            double[] at = distort(lens, ray[0], ray[1]);
            double[] right = distort(lens, ray[0] + h, ray[1]);
            double[] down = distort(lens, ray[0], ray[1] + h);
            double a = (right[0] - at[0]) / h;
            double b = (down[0] - at[0]) / h;
            double c = (right[1] - at[1]) / h;
            double d = (down[1] - at[1]) / h;
            double det = a * d - b * c;
            ray[0] -= (d * (at[0] - x) - b * (at[1] - y)) / det;
            ray[1] -= (a * (at[1] - y) - c * (at[0] - x)) / det;
        }
    }
}
