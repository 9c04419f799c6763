package lightwell.ui.space.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import lightwell.depth.DepthCamera;
import lightwell.depth.SpacePoint;
import lightwell.jobs.BackgroundPool;
import lightwell.jobs.ParallelFor;
import lightwell.ui.space.draw.SplatRenderer.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every pixel of the depth map has a colour of its own: its number. So it is known what must be seen where. */
class SplatRendererTest {

    private static final int BACKGROUND = 0xFF12_3456;
    private static final Options ALL = new Options(1, Integer.MAX_VALUE, BACKGROUND);

    private final SplatRenderer renderer = new SplatRenderer(ParallelFor.NONE);

    /** From where it was taken the picture is the photo, pixel by pixel, whatever lies how far away, and whichever way it was turned. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void theTakingCameraSeesThePhotoItself(int orientation) {
        SpaceContent content = DemoCloud.numbered(DemoCloud.turned(192, orientation), 1);
        SplatFrame frame = drawn(content, content.scene().camera().width(), content.scene().camera().height());
        assertArrayEquals(content.argb(), frame.argb());
    }

    /** At any size of the view: each pixel shows the sample that lies there, and none is left open. */
    @ParameterizedTest
    @CsvSource({"333, 250", "1000, 701", "500, 900", "1600, 1200", "96, 72", "61, 400"})
    void theTakingCameraSeesThePhotoAtAnySize(int width, int height) {
        SpaceContent content = DemoCloud.numbered(DemoCloud.straight(192), 1);
        SplatFrame frame = drawn(content, width, height);
        double scale = Math.min(width / 192.0, height / 144.0);
        int off = 0;
        int inside = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double u = (x + 0.5 - width / 2.0) / scale + 96;
                double v = (y + 0.5 - height / 2.0) / scale + 72;
                int seen = frame.argb()[y * width + x];
                if (u >= 0 && v >= 0 && u < 192 && v < 144) {
                    inside++;
                    assertTrue(seen != BACKGROUND, "open at " + x + ", " + y);
                    int sample = seen & 0xFF_FFFF;
                    double reach = Math.max(0.5, 1 / scale) + 0.02; // samples finer than pixels are only met within the pixel
                    off += Math.abs(sample % 192 + 0.5 - u) > reach || Math.abs(sample / 192 + 0.5 - v) > reach ? 1 : 0;
                } else if (u < -1 / scale || v < -1 / scale || u > 192 + 1 / scale || v > 144 + 1 / scale) {
                    assertEquals(BACKGROUND, seen, "outside the photo at " + x + ", " + y);
                }
            }
        }
        assertTrue(inside > 0.99 * 192 * 144 * scale * scale);
        assertEquals(0, off, "pixels that show another sample than theirs");
    }

    /** A lens that bends by 12 %: each sample is seen where its ray goes once that is undone, without gaps between. */
    @Test
    void theLensIsUndone() {
        SpaceContent content = DemoCloud.numbered(DemoCloud.bent(192), 1);
        SplatFrame frame = drawn(content, 288, 216);
        DepthCamera camera = content.scene().camera();
        TakingFrame taking = TakingFrame.of(camera);
        double[] ray = new double[2];
        double worst = 0;
        for (int y = 1; y < 215; y++) {
            for (int x = 1; x < 287; x++) {
                int seen = frame.argb()[y * 288 + x];
                if (seen == BACKGROUND) {
                    continue;
                }
                camera.ray((seen & 0xFF_FFFF) % 192 + 0.5, (seen & 0xFF_FFFF) / 192 + 0.5, ray);
                double u = 144 + 216 * (taking.x() + taking.focalX() * ray[0]);
                double v = 108 + 216 * (taking.y() + taking.focalY() * ray[1]);
                worst = Math.max(worst, Math.max(Math.abs(x + 0.5 - u), Math.abs(y + 0.5 - v)));
            }
        }
        assertTrue(worst <= 0.5 * 1.5 * 1.4 + 0.1, "pixels from where the ray goes: " + worst);
        assertEquals(0, holes(frame), "gaps");
    }

    /** Pixels that nothing is seen at, though something is to both sides, above and below. */
    private static int holes(SplatFrame frame) {
        int holes = 0;
        int width = frame.width();
        for (int i = width; i < width * (frame.height() - 1); i++) {
            boolean open = frame.argb()[i] == BACKGROUND && i % width > 0 && i % width < width - 1;
            holes += open && frame.argb()[i - 1] != BACKGROUND && frame.argb()[i + 1] != BACKGROUND
                    && frame.argb()[i - width] != BACKGROUND && frame.argb()[i + width] != BACKGROUND ? 1 : 0;
        }
        return holes;
    }

    @Test
    void fewerPointsAreLargerAndLeaveNoGapsEither() {
        SpaceContent content = DemoCloud.numbered(DemoCloud.straight(192), 1);
        int some = 192 * 144 / 8;
        assertEquals(3, content.scene().step(some));
        assertEquals(64 * 48, content.scene().sparse(3).length);
        SplatFrame frame = new SplatFrame(192, 144);
        renderer.render(content, content.scene().taking(), new Options(1, some, BACKGROUND), frame);
        for (int i = 0; i < frame.argb().length - 2 * 192; i++) {
            int seen = frame.argb()[i] & 0xFF_FFFF;
            if (i % 192 < 190) {
                assertTrue(seen % 192 % 3 == 0 && seen / 192 % 3 == 0, "only every third of both");
                assertTrue(Math.abs(seen % 192 - i % 192) <= 1 && Math.abs(seen / 192 - i / 192) <= 1, "at " + i);
            }
        }
        SpaceContent strided = DemoCloud.numbered(DemoCloud.straight(192), 2);
        SplatFrame coarse = drawn(strided, 192, 144);
        assertTrue(Arrays.stream(coarse.argb(), 0, 192 * 143 - 1).noneMatch(seen -> seen == BACKGROUND), "a strided cloud is closed, too");
    }

    /** What is nearer hides what is behind it, from whichever side. */
    @Test
    void theNearestIsSeen() {
        SpaceContent content = DemoCloud.numbered(DemoCloud.straight(192), 1);
        SpaceScene scene = content.scene();
        SpaceCamera aside = scene.taking().orbit(0.12, 0.05);
        SplatFrame frame = new SplatFrame(400, 300);
        renderer.render(content, aside, ALL, frame);
        Projection projection = aside.onto(400, 300);
        double[] out = new double[3];
        int checked = 0;
        for (int i = 0; i < scene.cloud().size(); i += 7) {
            SpacePoint point = scene.point(i);
            projection.project(point.x(), point.y(), point.z(), out);
            if (out[0] >= 0 && out[1] >= 0 && out[0] < 400 && out[1] < 300) {
                int seen = frame.pick(out[0], out[1], 0).orElseThrow();
                assertTrue(aside.depth(scene.point(seen)) <= out[2] + 1e-4, "a point is seen through a nearer one");
                checked++;
            }
        }
        assertTrue(checked > 1000);
    }

    @Test
    void whatIsBehindTheEyeIsNotSeen() {
        SpaceContent content = DemoCloud.numbered(DemoCloud.straight(192), 1);
        SpaceCamera away = content.scene().taking().turntable(0).withPivot(new SpacePoint(0, 0, 5)).dolly(1);
        SpaceCamera past = away.fly(1, 0, 0, 5); // through the wall
        SplatFrame frame = new SplatFrame(100, 75);
        renderer.render(content, past, ALL, frame);
        assertTrue(Arrays.stream(frame.argb()).allMatch(seen -> seen == BACKGROUND));
        assertTrue(frame.pick(50, 37, 100).isEmpty());
    }

    @Test
    void anyNumberOfThreadsDrawsTheSame() {
        SpaceContent content = DemoCloud.numbered(DemoCloud.straight(384), 1);
        SpaceCamera aside = content.scene().taking().orbit(0.2, -0.1).dolly(0.6);
        SplatFrame alone = new SplatFrame(640, 471);
        renderer.render(content, aside, ALL, alone);
        try (BackgroundPool pool = new BackgroundPool("splat", 3)) {
            SplatFrame together = new SplatFrame(640, 471);
            new SplatRenderer(new ParallelFor(pool, 4)).render(content, aside, ALL, together);
            assertArrayEquals(alone.argb(), together.argb());
            assertTrue(pool.close(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void pickingFindsWhatIsSeenOrNearby() {
        SpaceContent content = DemoCloud.numbered(DemoCloud.straight(192), 1);
        SplatFrame frame = drawn(content, 192, 344); // bars above and below
        int point = frame.pick(20.5, 100 + 30.5, 0).orElseThrow();
        assertEquals(30 * 192 + 20, content.scene().cloud().pixel()[point]);
        assertEquals(20.5 / 192, content.scene().across(point));
        assertEquals(30.5 / 144, content.scene().down(point));
        assertEquals(OptionalInt.of(point), content.scene().pointAt(20.9 / 192, 30.1 / 144));
        assertEquals(OptionalInt.empty(), content.scene().pointAt(1, 0.5));
        assertEquals(OptionalInt.empty(), content.scene().pointAt(Double.NaN, 0.5));
        assertEquals(OptionalInt.empty(), frame.pick(20, 97, 2));
        assertEquals(20, content.scene().cloud().pixel()[frame.pick(20, 97, 3).orElseThrow()]);
        assertEquals(OptionalInt.empty(), frame.pick(-1000, 5e9, 3));
    }

    @Test
    void absurdViewsAndSizesAreSurvived() {
        SpaceContent content = DemoCloud.numbered(DemoCloud.straight(192), 1);
        assertThrows(IllegalArgumentException.class, () -> drawn(content, 40_000, 1));
        SplatFrame dot = drawn(content, 1, 1);
        assertTrue(dot.argb()[0] != BACKGROUND);
        SplatFrame frame = new SplatFrame(64, 48);
        renderer.render(content, content.scene().taking().dolly(0), new Options(1000, 1, BACKGROUND), frame);
        renderer.render(content, content.scene().taking().dolly(1e-9), new Options(0, 5, BACKGROUND), frame);
        assertEquals(List.of(), content.notes());
        assertEquals(Optional.empty(), content.mesh());
    }

    private SplatFrame drawn(SpaceContent content, int width, int height) {
        SplatFrame frame = new SplatFrame(width, height);
        renderer.render(content, content.scene().taking(), ALL, frame);
        return frame;
    }
}
