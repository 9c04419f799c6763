package lightwell.depth.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import lightwell.depth.MadeDepth;
import lightwell.depth.PhotoDepth;
import lightwell.depth.SpacePoint;
import lightwell.metadata.DepthDescription.Kind;
import org.junit.jupiter.api.Test;

class PlaneFitTest {

    private static final double NOISE = 0.003;

    @Test
    void findsAPlaneThroughNoiseAndTellsTheNoise() {
        Random random = new Random(3);
        SpacePoint normal = unit(new SpacePoint(0.3, -0.5, 0.9));
        SpacePoint u = unit(new SpacePoint(0.9, 0, -0.3));
        SpacePoint v = unit(new SpacePoint(u.y() * normal.z() - u.z() * normal.y(), u.z() * normal.x() - u.x() * normal.z(),
                u.x() * normal.y() - u.y() * normal.x()));
        double[] xyz = new double[3 * 20_000];
        for (int i = 0; i < xyz.length; i += 3) {
            double a = random.nextDouble() - 0.5;
            double b = random.nextDouble() - 0.5;
            double off = NOISE * random.nextGaussian() - 2;
            xyz[i] = a * u.x() + b * v.x() + off * normal.x();
            xyz[i + 1] = a * u.y() + b * v.y() + off * normal.y();
            xyz[i + 2] = a * u.z() + b * v.z() + off * normal.z();
        }
        PlaneFit plane = PlaneFit.of(new AreaPoints(xyz, new double[xyz.length / 3]));
        assertEquals(0, Math.toDegrees(Math.acos(Math.min(1, plane.normal().dot(normal)))), 0.02);
        assertEquals(2, plane.distance(), 0.0005);
        assertEquals(NOISE, plane.rms(), 0.03 * NOISE);
        assertEquals(4 * NOISE, plane.largest(), NOISE);
        assertEquals(0, plane.stepRms());
        assertEquals(Math.toDegrees(Math.acos(normal.z())), plane.tilt(), 0.02);
    }

    /** Rounding to codes is noise of a known size. */
    @Test
    void aTruePlaneHasTheRmsOfTheMapsSteps() {
        SpacePoint normal = unit(new SpacePoint(0.4, 0.3, 1));
        PhotoDepth depth = MadeDepth.plane(200, 150, 8, normal, 1.5, 0.3, 1);
        PlaneFit plane = PlaneFit.of(AreaPoints.of(depth, new MapArea(0, 0, 200, 150)));
        assertEquals(0, Math.toDegrees(Math.acos(Math.min(1, plane.normal().dot(normal)))), 0.1);
        assertEquals(1.5, plane.distance(), 0.001);
        assertEquals(plane.stepRms(), plane.rms(), 0.05 * plane.stepRms());
        assertTrue(plane.rms() > 0.001, "RMS " + plane.rms());
    }

    @Test
    void oneCodeIsAPlaneThatFacesTheCamera() {
        PhotoDepth depth = MadeDepth.of(40, 30, 8, Kind.DEPTH, 0, 2.55, (x, y) -> 200);
        PlaneFit plane = PlaneFit.of(AreaPoints.of(depth, new MapArea(3, 4, 20, 10)));
        assertEquals(2, plane.distance(), 1e-6);
        assertEquals(0, plane.tilt(), 1e-4);
        assertEquals(0, plane.rms(), 1e-7);
        assertEquals(0.01 / Math.sqrt(12), plane.stepRms(), 1e-9);
        assertEquals(200, plane.count());
    }

    @Test
    void refusesWhatIsNoPlaneInASentence() {
        PhotoDepth depth = MadeDepth.of(40, 30, 8, Kind.DISPARITY, 0, 1, (x, y) -> y < 2 ? 0 : 100 + (x * 7 + y * 3) % 50);
        assertEquals("A plane needs 3 samples with depth; there are 0.", refusal(depth, new MapArea(0, 0, 40, 2)));
        assertEquals("A plane needs 3 samples with depth; there are 2.", refusal(depth, new MapArea(0, 5, 2, 1)));
        assertEquals("The samples lie in one line of the picture, so they do not determine a plane.",
                refusal(depth, new MapArea(0, 5, 40, 1)));
        assertEquals("The samples lie in one line of the picture, so they do not determine a plane.",
                refusal(depth, new MapArea(5, 5, 1, 20)));
        PhotoDepth even = MadeDepth.of(40, 30, 8, Kind.DISPARITY, 0, 1, (x, y) -> 100);
        assertEquals("The samples lie on one line, so they do not determine a plane.", refusal(even, new MapArea(5, 5, 30, 1)));
        assertEquals("The samples lie on one line, so they do not determine a plane.", assertThrows(IllegalArgumentException.class,
                () -> PlaneFit.of(new AreaPoints(new double[] {0, 0, -1, 0, 0, -1, 0, 0, -1}, new double[3]))).getMessage());
        assertThrows(IllegalArgumentException.class, () -> AreaPoints.of(depth, new MapArea(30, 0, 11, 1)));
        assertThrows(IllegalArgumentException.class, () -> new MapArea(0, 0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new MapArea(-1, 0, 4, 1));
    }

    @Test
    void eigenvectorsAreTheMatrixs() {
        Random random = new Random(8);
        for (int i = 0; i < 200; i++) {
            double[][] m = new double[3][3];
            double scale = Math.pow(10, random.nextInt(13) - 6);
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column <= row; column++) {
                    m[row][column] = m[column][row] = scale * random.nextGaussian();
                }
            }
            double[][] kept = {m[0].clone(), m[1].clone(), m[2].clone()};
            SymmetricMatrix.Eigen[] eigen = SymmetricMatrix.eigen(m);
            for (SymmetricMatrix.Eigen one : eigen) {
                SpacePoint v = one.vector();
                SpacePoint image = new SpacePoint(row(kept[0]).dot(v), row(kept[1]).dot(v), row(kept[2]).dot(v));
                assertEquals(1, v.length(), 1e-12);
                assertEquals(0, image.minus(v.times(one.value())).length(), 1e-12 * scale);
            }
            assertTrue(eigen[0].value() <= eigen[1].value() && eigen[1].value() <= eigen[2].value());
            assertEquals(0, eigen[0].vector().dot(eigen[2].vector()), 1e-12);
        }
    }

    private static SpacePoint row(double[] row) {
        return new SpacePoint(row[0], row[1], row[2]);
    }

    private static SpacePoint unit(SpacePoint direction) {
        return direction.times(1 / direction.length());
    }

    private static String refusal(PhotoDepth depth, MapArea area) {
        return assertThrows(IllegalArgumentException.class, () -> PlaneFit.of(AreaPoints.of(depth, area))).getMessage();
    }
}
