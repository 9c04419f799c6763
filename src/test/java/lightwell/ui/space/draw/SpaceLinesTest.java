package lightwell.ui.space.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lightwell.depth.SpacePoint;
import lightwell.jobs.ParallelFor;
import lightwell.ui.space.draw.Line3.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo scene lies 0.7 m to 2.2 m ahead. */
class SpaceLinesTest {

    private final SpaceContent content = DemoCloud.numbered(DemoCloud.straight(192), 1);
    private final SpaceScene scene = content.scene();

    @Test
    void theGridIsMetricAndUnderEverything() {
        double deep = scene.depth().high() - scene.depth().low();
        assertTrue(deep > 0.5 * 14 * 0.1 && deep <= 14 * 0.1, deep + " m of depth are at most 14 meshes of 10 cm");
        assertEquals(0.1, SpaceLines.spacing(scene));
        List<Line3> grid = SpaceLines.grid(scene);
        assertTrue(grid.size() >= 12 && grid.size() < 60, grid.size() + " lines");
        long below = IntStream.range(0, scene.cloud().size()).filter(i -> scene.point(i).y() < grid.get(0).from().y()).count();
        assertTrue(below <= 0.03 * scene.cloud().size(), below + " points are under the floor");
        for (Line3 line : grid) {
            assertEquals(line.from().y(), line.to().y(), "level");
            double along = line.from().x() == line.to().x() ? line.from().x() : line.from().z();
            assertEquals(Math.rint(along / 0.1), along / 0.1, 1e-9, "at multiples of the spacing");
        }
        assertTrue(grid.stream().anyMatch(line -> line.to().z() <= -scene.depth().high()));
    }

    /** A quarter of the picture is left, as if a matte had cut it out. */
    @Test
    void itLiesUnderAFigureThatIsCutOut() {
        SpaceScene figure = DemoCloud.quarter(192);
        double spacing = SpaceLines.spacing(figure);
        for (Line3 line : SpaceLines.grid(figure)) {
            for (SpacePoint end : List.of(line.from(), line.to())) {
                assertTrue(end.x() >= figure.x().low() - 2 * spacing && end.x() <= figure.x().high() + 2 * spacing, end + " beside it");
                assertTrue(-end.z() >= figure.depth().low() - 2 * spacing && -end.z() <= figure.depth().high() + 2 * spacing,
                        end + " before or behind it");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0.001, 1 mm", "0.005, 5 mm", "0.01, 1 cm", "0.5, 50 cm", "1, 1 m", "20, 20 m", "500, 500 m", "1000, 1 km", "5000, 5 km"})
    void itsSpacingIsToldInUsualUnits(double spacing, String label) {
        assertEquals(label, SpaceLines.label(spacing));
    }

    @Test
    void axesBeginAtTheTakingCamera() {
        List<Line3> axes = SpaceLines.axes(scene);
        assertEquals(List.of(Kind.X, Kind.Y, Kind.Z), axes.stream().map(Line3::kind).toList());
        assertEquals(List.of(new SpacePoint(0.1, 0, 0), new SpacePoint(0, 0.1, 0), new SpacePoint(0, 0, 0.1)),
                axes.stream().map(Line3::to).toList());
        assertTrue(axes.stream().allMatch(axis -> axis.from().equals(SpacePoint.ORIGIN)));
    }

    /** All its corners are seen in the corners of the photo. */
    @Test
    void theFrustumIsThePicturesFrame() {
        Projection projection = scene.taking().onto(192, 144);
        double[] seen = new double[3];
        List<Line3> frustum = SpaceLines.frustum(scene);
        assertEquals(12, frustum.size());
        for (SpacePoint corner : frustum.stream().flatMap(line -> Stream.of(line.from(), line.to())).filter(p -> p.z() < 0).toList()) {
            projection.project(corner.x(), corner.y(), corner.z(), seen);
            assertTrue(Math.abs(seen[0]) < 1e-9 || Math.abs(seen[0] - 192) < 1e-9, "column " + seen[0]);
            assertTrue(Math.abs(seen[1]) < 1e-9 || Math.abs(seen[1] - 144) < 1e-9, "row " + seen[1]);
        }
    }

    /** One line before everything, one behind, one that begins behind the eye, one beside it. */
    @Test
    void linesAreHiddenAndClipped() {
        SplatFrame frame = new SplatFrame(192, 144);
        SpaceCamera camera = scene.taking();
        new SplatRenderer(ParallelFor.NONE).render(content, camera, new SplatRenderer.Options(1, Integer.MAX_VALUE, 0xFF00_0000), frame);
        int[] before = frame.argb().clone();
        draw(frame, camera, camera.under(-0.5, 0.1, 50), camera.under(0.5, 0.1, 50));
        assertEquals(0, changed(before, frame), "behind the wall");
        draw(frame, camera, camera.under(0, 0, -3), camera.under(0.2, 0, -1));
        draw(frame, camera, camera.under(3, 0, 1), camera.under(3, 9, 2));
        assertEquals(0, changed(before, frame), "out of sight");
        SplatFrame other = new SplatFrame(192, 144);
        new SplatRenderer(ParallelFor.NONE).render(content, camera, new SplatRenderer.Options(1, Integer.MAX_VALUE, 0xFF00_0000), other);
        draw(other, camera, camera.under(-0.5, 0.1, 5), camera.under(-0.5, 0.1, -1));
        assertEquals(1, changed(before, other), "from before the eye to behind it: a dot, end on");
        draw(frame, camera, camera.under(-0.25, 0.125, 0.3), camera.under(0.25, 0.125, 0.4));
        assertEquals(72 + 1, changed(before, frame), 1, "half a height wide");
        assertTrue(Arrays.stream(frame.argb(), (72 + 18) * 192, (72 + 19) * 192).filter(c -> c == Kind.X.argb()).count() >= 72);
        int[] crossed = frame.argb().clone();
        draw(frame, camera, camera.under(0.3, 0.4, 0.3), camera.under(0.3, -40, 0.3));
        assertEquals(72 + 58, changed(crossed, frame), 1, "to the upper edge, and no farther");
    }

    /** On the way through the scene a line is seen up to where it dives into it. */
    @Test
    void aLineDivesIntoTheScene() {
        SplatFrame frame = new SplatFrame(192, 144);
        SpaceCamera camera = scene.taking();
        new SplatRenderer(ParallelFor.NONE).render(content, camera, new SplatRenderer.Options(1, Integer.MAX_VALUE, 0xFF00_0000), frame);
        int[] before = frame.argb().clone();
        draw(frame, camera, camera.under(-0.5, 0.2, 0.2), camera.under(0.5, 0.2, 90));
        int seen = changed(before, frame);
        assertTrue(seen > 20 && seen < 144, seen + " pixels of it");
    }

    private static void draw(SplatFrame frame, SpaceCamera camera, SpacePoint from, SpacePoint to) {
        LinePainter.draw(List.of(new Line3(from, to, Kind.X)), camera, frame);
    }

    private static int changed(int[] before, SplatFrame frame) {
        int changed = 0;
        for (int i = 0; i < before.length; i++) {
            changed += before[i] != frame.argb()[i] ? 1 : 0;
        }
        return changed;
    }
}
