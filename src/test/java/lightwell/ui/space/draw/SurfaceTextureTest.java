package lightwell.ui.space.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import lightwell.depth.SpacePoint;
import lightwell.jobs.ParallelFor;
import lightwell.ui.space.draw.SplatRenderer.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wall of 64x48 samples, 1 m from the camera, with pictures of a higher resolution on it. */
class SurfaceTextureTest {

    private static final int BACKGROUND = 0xFF12_3456;
    private static final IntBinaryOperator CHECKER = (x, y) -> (x + y) % 2 == 0 ? 0xFF : 0;
    private static final IntBinaryOperator GRADIENT = (x, y) -> x / 4 << 16 | y << 8 | (x * 7 + y * 13) % 256;

    private final SplatRenderer renderer = new SplatRenderer(ParallelFor.NONE);

    @Test
    void thePictureItselfIsSeenAtItsOwnResolution() {
        SurfaceTexture texture = texture(640, 480, GRADIENT);
        SplatFrame frame = drawn(texture, taking(), 640, 480);
        for (int y = 5; y < 475; y++) { // the surface ends at the middles of the outer samples
            int row = y * 640;
            assertArrayEquals(Arrays.copyOfRange(texture.finest().argb(), row + 5, row + 635),
                    Arrays.copyOfRange(frame.argb(), row + 5, row + 635), "row " + y);
        }
        assertEquals(BACKGROUND, frame.argb()[0]);
    }

    /** Seen from aside: the picture where the ray meets the wall, although the renderer interpolates on the screen. */
    @ParameterizedTest
    @CsvSource({"0.1, 0", "0.25, 0.1", "-0.3, -0.2"})
    void perspectiveIsCorrect(double dx, double dy) {
        SurfaceTexture texture = texture(512, 384, (x, y) -> x / 2 << 16 | y / 2 << 8);
        SpaceCamera camera = taking().orbit(dx, dy).dolly(0.6);
        SplatFrame frame = drawn(texture, camera, 400, 300);
        double focal = content(texture).scene().camera().focalLength();
        int checked = 0;
        for (int i = 0; i < 400 * 300; i++) {
            if (frame.argb()[i] != BACKGROUND) {
                SpacePoint ray = camera.under((i % 400 + 0.5 - 200) / 300, (i / 400 + 0.5 - 150) / 300, 1).minus(camera.eye());
                SpacePoint place = camera.eye().plus(ray.times((-1 - camera.eye().z()) / ray.z()));
                assertEquals((0.5 + place.x() * focal / 64) * 256, frame.argb()[i] >> 16 & 0xFF, 1.6, "across");
                assertEquals((0.5 - place.y() * focal / 48) * 192, frame.argb()[i] >> 8 & 0xFF, 1.6, "down");
                checked++;
            }
        }
        assertTrue(checked > 30_000, checked + " pixels");
    }

    /** A fine checker is its mean from far away, straight on and from aside, wherever it lies on the raster of the view. */
    @ParameterizedTest
    @CsvSource({"0, 0, 2.2", "0, 0, 5", "0.1, 0.07, 5", "0.3, -0.1, 3", "0, 0, 11"})
    void aFineCheckerDoesNotSpeckle(double dx, double dy, double farther) {
        SplatFrame frame = drawn(texture(1024, 768, CHECKER), taking().orbit(dx, dy).dolly(farther), 333, 251);
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int argb : frame.argb()) {
            if (argb != BACKGROUND) {
                sum += argb & 0xFF;
                squares += (double) (argb & 0xFF) * (argb & 0xFF);
                count++;
            }
        }
        assertTrue(count > 300, count + " pixels");
        assertEquals(127.5, sum / count, 1);
        assertTrue(squares / count - sum / count * (sum / count) < 1, "variance; that of the picture is 16256");
    }

    /** Between texels colours are linear, channel by channel. */
    @Test
    void texelsAreInterpolated() {
        SurfaceTexture texture = new SurfaceTexture(List.of(new SurfaceTexture.Level(2, 2,
                new int[] {0xFF00_0000, 0xFFFF_8040, 0xFF00_0000, 0xFFFF_8040})));
        assertEquals(0xFF00_0000, texture.colour(0, 0, 0));
        assertEquals(0xFF00_0000, texture.colour(0, 0.25f, 0.25f));
        assertEquals(0xFF80_4020, texture.colour(0, 0.5f, 0.5f));
        assertEquals(0xFF40_2010, texture.colour(0, 0.375f, 0.9f));
        assertEquals(0xFFFF_8040, texture.colour(0, 1, 1));
    }

    /** What is picked is the nearest corner, with a texture and without. */
    @Test
    void pointsArePickedAsBefore() {
        SpaceCamera camera = taking().orbit(0.2, 0.1);
        SplatFrame plain = new SplatFrame(300, 200);
        renderer.render(DemoCloud.joined(DemoCloud.wall(), 1), camera, new Options(1, 1, BACKGROUND), plain);
        SplatFrame painted = drawn(texture(128, 96, GRADIENT), camera, 300, 200);
        assertArrayEquals(plain.points(), painted.points());
    }

    private SplatFrame drawn(SurfaceTexture texture, SpaceCamera camera, int width, int height) {
        SplatFrame frame = new SplatFrame(width, height);
        renderer.render(content(texture), camera, new Options(1, 1, BACKGROUND), frame);
        return frame;
    }

    private static SpaceContent content(SurfaceTexture texture) {
        return DemoCloud.joined(DemoCloud.wall(), 1).with(Optional.of(texture));
    }

    private static SpaceCamera taking() {
        return DemoCloud.scene(DemoCloud.wall(), 1).taking();
    }

    /** With halves of a picture whose sides are multiples of high powers of two. */
    private static SurfaceTexture texture(int width, int height, IntBinaryOperator rgb) {
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xFF00_0000 | rgb.applyAsInt(i % width, i / width);
        }
        List<SurfaceTexture.Level> levels = new ArrayList<>();
        levels.add(new SurfaceTexture.Level(width, height, argb));
        while (levels.get(levels.size() - 1).width() % 2 + levels.get(levels.size() - 1).height() % 2 == 0) {
            levels.add(half(levels.get(levels.size() - 1)));
        }
        return new SurfaceTexture(levels);
    }

    private static SurfaceTexture.Level half(SurfaceTexture.Level full) {
        int width = full.width() / 2;
        int[] argb = new int[width * full.height() / 2];
        for (int i = 0; i < argb.length; i++) {
            int at = i / width * 2 * full.width() + i % width * 2;
            int mean = 0xFF00_0000;
            for (int shift = 0; shift < 24; shift += 8) {
                int sum = 2;
                for (int texel : new int[] {at, at + 1, at + full.width(), at + full.width() + 1}) {
                    sum += full.argb()[texel] >> shift & 0xFF;
                }
                mean |= sum / 4 << shift;
            }
            argb[i] = mean;
        }
        return new SurfaceTexture.Level(width, full.height() / 2, argb);
    }
}
