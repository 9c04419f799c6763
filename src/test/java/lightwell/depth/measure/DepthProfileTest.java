package lightwell.depth.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import lightwell.depth.MadeDepth;
import lightwell.depth.PhotoDepth;
import lightwell.depth.SpacePoint;
import lightwell.depth.measure.DepthProfile.Point;
import lightwell.metadata.DepthDescription.Kind;
import org.junit.jupiter.api.Test;

class DepthProfileTest {

    /** A code every four columns, from 10 on: every step of it, where it is and how wide. */
    @Test
    void aRampIsAStaircase() {
        PhotoDepth ramp = MadeDepth.of(64, 8, 8, Kind.DEPTH, 0, 2.55, (x, y) -> 100 + x / 4);
        DepthProfile profile = DepthProfile.of(ramp, new MapLine(0.5, 3.5, 63.5, 3.5));
        assertEquals(63, profile.length());
        assertEquals(64, profile.points().size());
        for (int i = 0; i < 64; i++) {
            Point point = profile.points().get(i);
            assertEquals(i, point.x());
            assertEquals(3, point.y());
            assertEquals(100 + i / 4, point.code());
            assertEquals(Math.max(0, i - 0.5), point.from(), 1e-9);
            assertEquals(Math.min(63, i + 0.5), point.to(), 1e-9);
            assertEquals(1 + i / 4 * 0.01, point.depth().metres(), 1e-6);
            assertEquals(0.995 + i / 4 * 0.01, point.depth().nearest(), 1e-9);
            assertEquals(1.005 + i / 4 * 0.01, point.depth().farthest(), 1e-9);
            assertFalse(point.jump());
        }
        assertEquals(0, profile.jumps() + profile.holes());
        assertEquals(20, profile.at(20.2).x());
        assertEquals(0, profile.at(-3).x());
        assertEquals(63, profile.at(99).x());
    }

    /** The true length of a slanted plane, though its map goes down in steps: walking them would be longer. */
    @Test
    void theWayAlongASurfaceDoesNotWalkItsSteps() {
        SpacePoint normal = new SpacePoint(0.6, 0.2, 0.8);
        PhotoDepth plane = MadeDepth.plane(320, 240, 8, normal, 1.2, 0.2, 1.6);
        DepthProfile profile = DepthProfile.of(plane, new MapLine(40.5, 200.5, 280.5, 30.5));
        SpacePoint from = on(plane, normal, 1.2, 40.5, 200.5);
        SpacePoint to = on(plane, normal, 1.2, 280.5, 30.5);
        double steps = 0;
        for (int i = 1; i < profile.points().size(); i++) {
            steps += middle(plane, profile, i, 280.5, 30.5).distance(middle(plane, profile, i - 1, 280.5, 30.5));
        }
        System.out.printf("Along the plane %.4f m, true %.4f m, step by step %.4f m%n", profile.surface(), from.distance(to), steps);
        assertEquals(from.distance(to), profile.surface(), 0.01 * from.distance(to));
        assertTrue(steps > 1.05 * profile.surface(), "step by step " + steps);
        assertEquals(0, profile.jumps());
    }

    private static SpacePoint middle(PhotoDepth depth, DepthProfile profile, int i, double toU, double toV) {
        MapLine line = new MapLine(40.5, 200.5, toU, toV);
        Point point = profile.points().get(i);
        double[] ray = new double[2];
        depth.camera().ray(line.u((point.from() + point.to()) / 2), line.v((point.from() + point.to()) / 2), ray);
        return SpacePoint.on(ray, point.depth().metres());
    }

    private static SpacePoint on(PhotoDepth depth, SpacePoint normal, double distance, double u, double v) {
        double[] ray = new double[2];
        depth.camera().ray(u, v, ray);
        return SpacePoint.on(ray, -distance * normal.length() / normal.dot(SpacePoint.on(ray, 1)));
    }

    @Test
    void aWallWhoseCodesFlickerIsNoLonger() {
        PhotoDepth wall = MadeDepth.of(100, 4, 8, Kind.DEPTH, 0, 5.1, (x, y) -> 100 + x * x % 2);
        DepthProfile profile = DepthProfile.of(wall, new MapLine(0.5, 1.5, 99.5, 1.5));
        assertEquals(2 * 99 / 100.0, profile.surface(), 0.02);
    }

    @Test
    void jumpsAndHolesAreMarkedAndNotWalked() {
        PhotoDepth depth = MadeDepth.of(40, 1 + 1, 8, Kind.DISPARITY, 0, 2, (x, y) -> x < 10 ? 255 : x < 20 ? 0 : x < 30 ? 128 : 64);
        DepthProfile profile = DepthProfile.of(depth, new MapLine(0.5, 0.5, 39.5, 0.5));
        assertEquals(10, profile.holes());
        assertEquals(1, profile.jumps());
        assertTrue(profile.points().get(30).jump());
        assertFalse(profile.points().get(15).depth().known());
        // Ten samples are nine steps: at 0.5 m, and at twice and four times that; the outer two begin and end in the middle of a sample
        assertEquals((8.75 * 0.5 + 9 * 255 / 256.0 + 8.75 * 255 / 128.0) / 40, profile.surface(), 0.002);
    }

    /** Against asking for the sample at very many places. */
    @Test
    void everySampleThatTheLineCrossesIsThereOnce() {
        Random random = new Random(17);
        for (int i = 0; i < 200; i++) {
            MapLine line = new MapLine(random.nextDouble() * 30, random.nextDouble() * 20, random.nextDouble() * 30,
                    random.nextDouble() * 20);
            List<GridWalk.Crossing> walked = GridWalk.of(line, 30, 20);
            Set<Integer> found = new LinkedHashSet<>();
            walked.forEach(crossing -> found.add(crossing.y() * 30 + crossing.x()));
            assertEquals(walked.size(), found.size());
            for (int k = 0; k <= 5000; k++) {
                double along = line.length() * k / 5000;
                assertTrue(found.contains((int) line.v(along) * 30 + (int) line.u(along)), line + " at " + along);
            }
            assertEquals(0, walked.get(0).from());
            assertEquals(line.length(), walked.get(walked.size() - 1).to(), 1e-9);
            for (int k = 1; k < walked.size(); k++) {
                assertEquals(walked.get(k - 1).to(), walked.get(k).from(), 1e-8);
                double middle = walked.get(k).middle();
                assertEquals(walked.get(k).x(), (int) line.u(middle));
                assertEquals(walked.get(k).y(), (int) line.v(middle));
            }
        }
    }

    @Test
    void linesWithoutLengthThroughCornersAndAlongEdges() {
        assertEquals(List.of(new GridWalk.Crossing(3, 2, 0, 0)), GridWalk.of(new MapLine(3.2, 2.7, 3.2, 2.7), 5, 5));
        assertEquals(List.of(new GridWalk.Crossing(0, 0, 0, 0)), GridWalk.of(new MapLine(0.5, 0.5, 0.5, 0.5), 1, 1));
        assertEquals(5, GridWalk.of(new MapLine(0, 0, 5, 5), 5, 5).size());
        assertEquals(5, GridWalk.of(new MapLine(5, 5, 0, 0), 5, 5).size());
        assertEquals(5, GridWalk.of(new MapLine(5, 5, 5, 0), 5, 5).size());
        assertEquals(5, GridWalk.of(new MapLine(0, 5, 5, 5), 5, 5).size());
        assertThrows(IllegalArgumentException.class, () -> new MapLine(0, Double.NaN, 1, 1));
    }

    @Test
    void hostileMapsHaveAProfile() {
        PhotoDepth nothing = MadeDepth.of(9, 9, 8, Kind.DISPARITY, 0, 1, (x, y) -> 0);
        DepthProfile holes = DepthProfile.of(nothing, new MapLine(0.5, 0.5, 8.5, 8.5));
        assertEquals(holes.points().size(), holes.holes());
        assertEquals(0, holes.surface());
        PhotoDepth one = MadeDepth.of(1, 1, 1, Kind.DEPTH, 0, 3, (x, y) -> 1);
        DepthProfile point = DepthProfile.of(one, new MapLine(0.5, 0.5, 0.5, 0.5));
        assertEquals(3, point.points().get(0).depth().metres());
        assertEquals(0, point.surface());
        Random random = new Random(2);
        PhotoDepth noise = MadeDepth.of(50, 50, 8, Kind.DISPARITY, -0.4, 0.5, (x, y) -> random.nextInt(256));
        for (int i = 0; i < 100; i++) {
            DepthProfile profile = DepthProfile.of(noise,
                    new MapLine(50 * random.nextDouble(), 50 * random.nextDouble(), 50, 50 * random.nextDouble()));
            assertTrue(Double.isFinite(profile.surface()) && profile.surface() >= 0);
        }
    }
}
