package lightwell.depth.quality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import lightwell.image.Raster;
import org.junit.jupiter.api.Test;

/** Discs at known places, in a picture and in its depth. */
class EdgeAlignmentTest {

    private static final int WIDTH = 240;
    private static final int HEIGHT = 180;

    private static boolean disc(double x, double y) {
        return Math.hypot(x - 70, y - 60) < 35 || Math.hypot(x - 160, y - 110) < 45 || Math.hypot(x - 60, y - 145) < 18;
    }

    private static int depth(double x, double y) {
        return disc(x, y) ? 180 : (int) (40 + 0.1 * x);
    }

    private static Raster picture() {
        return Maps.raster(4 * WIDTH, 4 * HEIGHT, 8, (x, y) -> disc((x + 0.5) / 4 - 0.5, (y + 0.5) / 4 - 0.5) ? 200 : 90);
    }

    private static EdgeAlignment alignment(DepthSamples map) {
        return Maps.quality(map, picture()).edges().orElseThrow();
    }

    @Test
    void trueDepthLiesOnThePicture() {
        EdgeAlignment edges = alignment(Maps.map(WIDTH, HEIGHT, EdgeAlignmentTest::depth));
        assertTrue(edges.score() > 0.85, edges.toString());
        assertEquals(0, Math.hypot(edges.offsetX(), edges.offsetY()), 0.3, edges.toString());
        assertTrue(edges.within1() > 0.98, edges.toString());
        assertFalse(edges.shifted());
    }

    @Test
    void aShiftIsFoundWithItsDirection() {
        EdgeAlignment edges = alignment(Maps.map(WIDTH, HEIGHT, (x, y) -> depth(x - 3, y + 2)));
        assertEquals(3, edges.offsetX(), 0.3, edges.toString());
        assertEquals(-2, edges.offsetY(), 0.3, edges.toString());
        assertTrue(edges.shifted());
        assertTrue(edges.score() < 0.6 && edges.bestScore() > 0.85, edges.toString());
    }

    @Test
    void blurredDepthIsWorse() {
        EdgeAlignment sharp = alignment(Maps.map(WIDTH, HEIGHT, EdgeAlignmentTest::depth));
        EdgeAlignment soft = alignment(Maps.map(WIDTH, HEIGHT, (x, y) -> {
            int sum = 0;
            for (int i = 0; i < 81; i++) {
                sum += depth(x + i % 9 - 4, y + i / 9 - 4);
            }
            return sum / 81;
        }));
        assertTrue(soft.score() < sharp.score() - 0.2, soft + " after " + sharp);
        assertTrue(soft.within1() < 0.6 && soft.percentile90() > 2, soft.toString());
        assertFalse(soft.shifted());
    }

    @Test
    void depthByChanceHasNoScore() {
        Random random = new Random(9);
        assertEquals(0, alignment(Maps.map(WIDTH, HEIGHT, (x, y) -> random.nextInt(256))).score(), 0.05);
        EdgeAlignment other = alignment(Maps.map(WIDTH, HEIGHT, (x, y) -> x / 20 * 20));
        assertTrue(other.score() < 0.15, other.toString());
    }

    @Test
    void whatHasNoEdgesIsNotCompared() {
        assertEquals(Optional.empty(), Maps.quality(Maps.map(WIDTH, HEIGHT, (x, y) -> (int) (20 + 0.4 * x + 0.4 * y)), picture()).edges());
        assertEquals(Optional.empty(), Maps.quality(Maps.map(WIDTH, HEIGHT, EdgeAlignmentTest::depth),
                Maps.raster(50, 50, 8, (x, y) -> 128)).edges());
    }

    @Test
    void distancesAreThoseOfTheNearest() {
        Random random = new Random(3);
        int width = 37;
        int height = 23;
        boolean[] marked = new boolean[width * height];
        for (int i = 0; i < 12; i++) {
            marked[random.nextInt(marked.length)] = true;
        }
        float[] squares = SquaredDistance.to(marked, width, height);
        for (int i = 0; i < marked.length; i++) {
            int nearest = Integer.MAX_VALUE;
            for (int k = 0; k < marked.length; k++) {
                int dx = i % width - k % width;
                int dy = i / width - k / width;
                nearest = marked[k] ? Math.min(nearest, dx * dx + dy * dy) : nearest;
            }
            assertEquals(nearest, squares[i], "at " + i % width + ", " + i / width);
        }
        assertTrue(SquaredDistance.to(new boolean[6], 3, 2)[0] >= 1e12f);
    }

    @Test
    void lumaIsTheMeanOverASamplesArea() {
        Raster picture = Raster.allocate(8, 4, 3, 10);
        for (int i = 0; i < 32; i++) {
            picture.set(i % 8, i / 8, 1, i % 8 < 4 ? 1023 : 0);
            picture.set(i % 8, i / 8, 2, i / 8 < 2 ? 1023 : 0);
        }
        float[] luma = LumaGrid.of(picture, 2, 2);
        float[] truth = {0.7152f + 0.0722f, 0.0722f, 0.7152f, 0};
        assertArrayEquals(truth, luma, 1e-5f);
        assertEquals(0.7152f + 0.0722f, LumaGrid.of(picture, 16, 16)[0], 1e-5f);
    }
}
