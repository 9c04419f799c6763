package lightwell.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import lightwell.depth.PhotoDepth;
import lightwell.depth.SpacePoint;
import lightwell.depth.measure.AreaPoints;
import lightwell.depth.measure.DepthSample;
import lightwell.depth.measure.MapArea;
import lightwell.depth.measure.PlaneFit;
import lightwell.depth.measure.PointDistance;
import lightwell.image.Raster;
import lightwell.jobs.Progress;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is measured on the demo photo's depth map, against the scene. */
class DemoMeasureTest {

    private static final int WIDTH = 1024;
    private static final int PAIRS = 1000;
    /** Nothing stands before it there. */
    private static final MapArea WALL = new MapArea(8, 8, 100, 60);
    private static final DemoScene SCENE = new DemoScene(WIDTH);

    @TempDir
    static Path folder;
    private static Path file;

    private record Place(DepthSample sample, Vec truth) {}

    @BeforeAll
    static void write() throws Exception {
        file = DemoPhoto.write(folder.resolve("demo.heic"), DemoOptions.SMALL.withWidth(WIDTH), Progress.NONE);
    }

    /**
     * Codes as the scene has them, before the encoder: then the bound must hold for every pair, also with the place anywhere in its pixel.
     */
    /** The place that the middle of a sample sees, in codes of the scene and as they come out of the file. */
    @Test
    void noDistanceIsFartherFromTheTruthThanItsError() throws Exception {
        try (Photo photo = PhotoReader.open(file)) {
            PhotoDepth decoded = PhotoDepth.of(photo, warning -> {});
            assertEquals(PAIRS, within("Codes of the scene", exact(decoded), i -> 0.5));
            assertEquals(PAIRS, within("Codes of the file", decoded, i -> 0.5));
        }
    }

    /** Then the map may have seen another thing at the edge of one, but not often. */
    @Test
    void norMostlyWhereAnyPlaceOfThePixelIsMeant() throws Exception {
        try (Photo photo = PhotoReader.open(file)) {
            Random random = new Random(5);
            int within = within("Anywhere in the pixel", PhotoDepth.of(photo, warning -> {}), i -> random.nextDouble());
            assertTrue(within > 0.95 * PAIRS, within + " of " + PAIRS);
        }
    }

    /** How many of the pairs are within their error. */
    private static int within(String what, PhotoDepth depth, IntToDoubleFunction within) {
        Random random = new Random(4711);
        double[] used = new double[PAIRS];
        double[] errors = new double[PAIRS];
        double[] off = new double[PAIRS];
        for (int i = 0; i < PAIRS; i++) {
            Place one = place(depth, random, within);
            Place other = place(depth, random, within);
            PointDistance measured = PointDistance.between(one.sample(), other.sample());
            double truth = one.truth().minus(other.truth()).length();
            off[i] = Math.abs(measured.metres() - truth);
            errors[i] = measured.error();
            used[i] = off[i] / measured.error();
        }
        Arrays.sort(used);
        Arrays.sort(errors);
        Arrays.sort(off);
        int held = (int) Arrays.stream(used).filter(share -> share <= 1 + 1e-9).count();
        System.out.printf("%s: error said %.1f mm in the median, %.1f at most; "
                + "off by %.1f mm, %.1f at most; used %.2f in the median, %.2f at most; within %d of %d%n", what, 1000 * errors[PAIRS / 2],
                1000 * errors[PAIRS - 1], 1000 * off[PAIRS / 2], 1000 * off[PAIRS - 1], used[PAIRS / 2],
                used[PAIRS - 1], held, PAIRS);
        return held;
    }

    private static Place place(PhotoDepth depth, Random random, IntToDoubleFunction within) {
        Raster map = depth.map();
        int x = random.nextInt(map.width());
        int y = random.nextInt(map.height());
        double u = (x + within.applyAsDouble(x)) * WIDTH / map.width();
        double v = (y + within.applyAsDouble(y)) * SCENE.camera().height() / map.height();
        Vec truth = SCENE.camera().position().plus(SCENE.camera().ray(u, v).times(SCENE.depth(u, v)));
        return new Place(DepthSample.of(depth, x, y).orElseThrow(), truth);
    }

    private static PhotoDepth exact(PhotoDepth decoded) {
        Raster map = Raster.allocate(decoded.map().width(), decoded.map().height(), 1, 8);
        double min = decoded.description().min();
        double max = decoded.description().max();
        for (int y = 0; y < map.height(); y++) {
            for (int x = 0; x < map.width(); x++) {
                double disparity = 1 / SCENE.depth((x + 0.5) * WIDTH / map.width(), (y + 0.5) * SCENE.camera().height() / map.height());
                map.set(x, y, 0, (int) Math.round(255 * (disparity - min) / (max - min)));
            }
        }
        return new PhotoDepth(map, decoded.description(), decoded.scale(), decoded.camera());
    }

    @Test
    void theWallIsAPlaneWhereItIs() throws Exception {
        try (Photo photo = PhotoReader.open(file)) {
            PhotoDepth depth = PhotoDepth.of(photo, warning -> {});
            PlaneFit plane = PlaneFit.of(AreaPoints.of(depth, WALL));
            Camera camera = SCENE.camera();
            Vec towards = new Vec(0, 0, -1);
            Vec forward = camera.ray(camera.cx(), camera.cy());
            Vec right = camera.ray(camera.cx() + camera.fx(), camera.cy()).minus(forward);
            Vec down = camera.ray(camera.cx(), camera.cy() + camera.fx()).minus(forward);
            SpacePoint normal = new SpacePoint(right.dot(towards), -down.dot(towards), -forward.dot(towards));
            double turned = Math.toDegrees(Math.acos(Math.min(1, normal.dot(plane.normal()))));
            System.out.printf(
                    "The wall: %d samples, %.4f m away (true %.4f), normal %.2f degrees off, RMS %.2f mm (of steps alone %.2f), at "
                            + "most %.2f mm%n",
                    plane.count(), plane.distance(), StillLife.WALL - camera.position().z(), turned, 1000 * plane.rms(),
                    1000 * plane.stepRms(),
                    1000 * plane.largest());
            assertEquals(WALL.width() * WALL.height(), plane.count());
            assertEquals(StillLife.WALL - camera.position().z(), plane.distance(), 0.002);
            assertEquals(0, turned, 0.5);
            assertEquals(plane.stepRms(), plane.rms(), 0.15 * plane.stepRms());
            assertEquals(Math.toDegrees(Math.acos(normal.z())), plane.tilt(), 0.5);
        }
    }
}
