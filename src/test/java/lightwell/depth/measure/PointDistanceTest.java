package lightwell.depth.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import lightwell.depth.MadeDepth;
import lightwell.depth.PhotoDepth;
import lightwell.depth.SpacePoint;
import lightwell.metadata.DepthDescription.Kind;
import org.junit.jupiter.api.Test;

class PointDistanceTest {

    /** Codes of depth, 0.02 m each; focal length 10 pixels. */
    private final PhotoDepth flat = MadeDepth.of(10, 10, 8, Kind.DEPTH, 0, 5.1, (x, y) -> 100);

    @Test
    void acrossTheRaysTheErrorIsHalfAPixelAtBothEndsAndALittleOfTheStep() {
        PointDistance distance = PointDistance.between(sample(flat, 2, 5), sample(flat, 7, 5));
        assertEquals(1, distance.metres(), 1e-6);
        assertEquals(1, distance.difference().x(), 1e-6);
        assertEquals(0, distance.difference().y(), 1e-6);
        assertEquals(0, distance.difference().z(), 1e-6);
        // From corner to corner: 6 pixels of 0.2 m apart across, 1 down, at 2.01 m
        assertEquals(Math.hypot(6, 1) * 0.201 - 1, distance.error(), 1e-4);
    }

    @Test
    void alongTheRaysItIsHalfAStepAtBothEnds() {
        PhotoDepth depth = MadeDepth.of(1001, 3, 8, Kind.DEPTH, 0, 5.1, (x, y) -> 100 + x % 2 * 50);
        PointDistance distance = PointDistance.between(sample(depth, 500, 1), sample(depth, 501, 1));
        assertEquals(1, distance.metres(), 1e-4);
        assertEquals(-1, distance.difference().z(), 1e-6);
        assertEquals(0.02, distance.error(), 0.001);
    }

    @Test
    void ofASampleFromItselfTheErrorIsTheCellsDiagonal() {
        DepthSample one = sample(flat, 5, 5);
        PointDistance distance = PointDistance.between(one, one);
        assertEquals(0, distance.metres());
        assertEquals(Math.sqrt(2 * 0.201 * 0.201 + 0.02 * 0.02), distance.error(), 0.002);
    }

    /** Wherever in their cells the two places are. */
    @Test
    void noPairOfPlacesInTheCellsIsFartherOff() {
        Random random = new Random(11);
        PhotoDepth depth = MadeDepth.of(24, 18, 8, Kind.DISPARITY, 0.05, 4, (x, y) -> 3 + (x * 37 + y * 91) % 250);
        double[] ray = new double[2];
        double most = 0;
        for (int pair = 0; pair < 300; pair++) {
            DepthSample one = sample(depth, random.nextInt(24), random.nextInt(18));
            DepthSample other = sample(depth, random.nextInt(24), random.nextInt(18));
            PointDistance distance = PointDistance.between(one, other);
            for (int i = 0; i < 200; i++) {
                double off = Math.abs(inside(depth, one, random, ray).distance(inside(depth, other, random, ray)) - distance.metres());
                assertTrue(off <= distance.error() + 1e-9, off + " of " + distance);
                most = Math.max(most, off / distance.error());
            }
        }
        assertTrue(most > 0.5, "The bound is not wide for nothing: " + most);
    }

    private static SpacePoint inside(PhotoDepth depth, DepthSample sample, Random random, double[] ray) {
        depth.camera().ray(sample.x() + random.nextDouble(), sample.y() + random.nextDouble(), ray);
        return SpacePoint.on(ray, sample.depth().nearest() + random.nextDouble() * sample.depth().width());
    }

    @Test
    void whereTheCellHasNoEndTheErrorHasNone() {
        PhotoDepth depth = MadeDepth.of(4, 4, 8, Kind.DISPARITY, 0.001, 2.551, (x, y) -> x == 0 ? 0 : 100);
        assertTrue(Double.isInfinite(sample(depth, 0, 0).depth().farthest()));
        PointDistance distance = PointDistance.between(sample(depth, 0, 0), sample(depth, 2, 2));
        assertTrue(Double.isFinite(distance.metres()));
        assertEquals(Double.POSITIVE_INFINITY, distance.error());
    }

    @Test
    void holesAndWhatIsInfinitelyFarAreNoSamples() {
        assertTrue(DepthSample.of(MadeDepth.of(2, 2, 8, Kind.DISPARITY, 0, 1, (x, y) -> 0), 0, 0).isEmpty());
        assertTrue(DepthSample.of(MadeDepth.of(2, 2, 8, Kind.DISPARITY, -1, 1, (x, y) -> 20), 1, 1).isEmpty());
        assertTrue(DepthSample.of(MadeDepth.of(2, 2, 8, Kind.DEPTH, 0, 1, (x, y) -> 0), 0, 0).isEmpty());
    }

    private static DepthSample sample(PhotoDepth depth, int x, int y) {
        return DepthSample.of(depth, x, y).orElseThrow();
    }
}
