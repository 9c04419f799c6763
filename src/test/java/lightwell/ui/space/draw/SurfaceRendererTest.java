package lightwell.ui.space.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import lightwell.depth.SpacePoint;
import lightwell.depth.SurfaceMesh;
import lightwell.jobs.BackgroundPool;
import lightwell.jobs.ParallelFor;
import lightwell.ui.space.draw.SplatRenderer.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Surfaces drawn on the processor; every pixel of the depth map has its number for a colour. */
class SurfaceRendererTest {

    private static final int BACKGROUND = 0xFF12_3456;
    private static final Options OPTIONS = new Options(1, 1, BACKGROUND);

    private final SplatRenderer renderer = new SplatRenderer(ParallelFor.NONE);

    @Test
    void theTakingCameraSeesThePhotoItself() {
        SpaceContent content = DemoCloud.joined(DemoCloud.straight(192), 1000);
        assertArrayEquals(content.argb(), drawn(content, content.scene().taking(), 192, 144).argb());
    }

    /** Where depth jumps nothing is joined, and nothing is seen. */
    @Test
    void tornPlacesAreOpen() {
        SpaceContent content = DemoCloud.joined(DemoCloud.straight(192), SurfaceMesh.USUAL_JUMP);
        int[] corners = content.mesh().orElseThrow().triangles();
        int[] expected = new int[192 * 144];
        Arrays.fill(expected, BACKGROUND);
        for (int corner : corners) {
            int pixel = content.scene().cloud().pixel()[corner];
            expected[pixel] = content.argb()[pixel];
        }
        assertTrue(Arrays.stream(expected).anyMatch(c -> c == BACKGROUND), "there are jumps");
        assertArrayEquals(expected, drawn(content, content.scene().taking(), 192, 144).argb());
    }

    /** Joined all over it has no gap, from wherever. */
    @ParameterizedTest
    @CsvSource({"0, 0, 1", "0.1, 0.05, 1", "-0.2, 0.3, 0.7", "0.4, -0.1, 1.5", "1, 0, 1", "0.03, 0.02, 0.3"})
    void neighboursLeaveNoGap(double dx, double dy, double nearer) {
        SpaceContent content = DemoCloud.joined(DemoCloud.straight(192), 1000);
        SplatFrame frame = drawn(content, content.scene().taking().orbit(dx, dy).dolly(nearer), 640, 480);
        int seen = 0;
        for (int i = 640; i < 640 * 479; i++) {
            seen += open(frame, i) ? 0 : 1;
            boolean hole = open(frame, i) && !open(frame, i - 1) && !open(frame, i + 1) && !open(frame, i - 640) && !open(frame, i + 640);
            assertTrue(!hole, "a gap at " + i % 640 + ", " + i / 640);
        }
        assertTrue(seen > 20_000, seen + " pixels");
    }

    private static boolean open(SplatFrame frame, int i) {
        return frame.argb()[i] == BACKGROUND;
    }

    /** Where rays meet a wall is known; from before it, from aside, and from behind. */
    @ParameterizedTest
    @CsvSource({"0, 0", "0.15, 0.1", "0.3, -0.2", "0.9, 0.1"})
    void depthIsThatOfTheSurface(double dx, double dy) {
        SpaceContent content = DemoCloud.joined(DemoCloud.wall(), 1);
        SpaceCamera camera = content.scene().taking().orbit(dx, dy);
        SplatFrame frame = drawn(content, camera, 400, 300);
        int checked = 0;
        for (int i = 0; i < 400 * 300; i++) {
            if (!open(frame, i)) {
                double across = (i % 400 + 0.5 - 200) / 300;
                double down = (i / 400 + 0.5 - 150) / 300;
                SpacePoint ray = camera.under(across, down, 1).minus(camera.eye());
                double depth = (-1 - camera.eye().z()) / ray.z();
                assertEquals(depth, frame.depths()[i], 0.004 * depth);
                SpacePoint place = camera.eye().plus(ray.times(depth));
                SpacePoint corner = content.scene().point(frame.points()[i]);
                double spacing = 1 / content.scene().camera().focalLength();
                assertTrue(place.minus(corner).length() < 0.8 * spacing, "the nearest corner");
                checked++;
            }
        }
        assertTrue(checked > 10_000, checked + " pixels");
    }

    @Test
    void anyNumberOfThreadsDrawsTheSame() {
        SpaceContent content = DemoCloud.joined(DemoCloud.straight(384), 0.1);
        SpaceCamera aside = content.scene().taking().orbit(0.2, -0.1).dolly(0.6);
        try (BackgroundPool pool = new BackgroundPool("surface", 3)) {
            SplatFrame together = new SplatFrame(640, 471);
            new SplatRenderer(new ParallelFor(pool, 4)).render(content, aside, OPTIONS, together);
            assertArrayEquals(drawn(content, aside, 640, 471).argb(), together.argb());
        }
    }

    @Test
    void whatIsBehindOrTooNearIsLeftOut() {
        SpaceContent content = DemoCloud.joined(DemoCloud.wall(), 1);
        SpaceCamera away = content.scene().taking().look(0, 0).withPivot(new SpacePoint(0, 0, 9)).fly(1, 0, 0, 1);
        assertTrue(Arrays.stream(drawn(content, away, 64, 48).argb()).allMatch(c -> c == BACKGROUND), "it flew through the wall");
        SpaceCamera grazing = content.scene().taking();
        for (int i = 0; i < 30; i++) {
            grazing = grazing.dolly(0.7).orbit(0.05, 0.01);
            drawn(content, grazing, 64, 48);
        }
        assertEquals(24 * 64 + 32, drawn(content, content.scene().taking(), 64, 48).pick(32, 24, 0).orElseThrow(),
                "and it is still itself");
    }

    private SplatFrame drawn(SpaceContent content, SpaceCamera camera, int width, int height) {
        SplatFrame frame = new SplatFrame(width, height);
        renderer.render(content, camera, OPTIONS, frame);
        return frame;
    }
}
