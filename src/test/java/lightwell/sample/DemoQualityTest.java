package lightwell.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import lightwell.depth.quality.DepthQuality;
import lightwell.depth.quality.DepthSamples;
import lightwell.depth.quality.EdgeAlignment;
import lightwell.depth.quality.EdgeMaps;
import lightwell.image.Raster;
import lightwell.jobs.Progress;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Quality of the demo scene's depth, which is perfect but for its 8 bits, and of the same spoilt in known ways. */
class DemoQualityTest {

    private static DemoPictures pictures;
    private static EdgeAlignment perfect;

    @BeforeAll
    static void render() {
        pictures = DemoPictures.render(new DemoScene(1024), Progress.NONE);
        perfect = edges((x, y) -> code(x, y));
    }

    @Test
    void perfectDepthIsFoundToBe() {
        System.out.println("The demo scene's depth: " + perfect);
        assertTrue(perfect.score() > 0.5, perfect.toString()); // a box in the dark, and the top of another, have edges in depth alone
        assertTrue(perfect.within1() > 0.8, perfect.toString());
        assertEquals(0, Math.hypot(perfect.offsetX(), perfect.offsetY()), 0.3, perfect.toString());
        DepthQuality quality = quality((x, y) -> code(x, y));
        assertEquals(0, quality.holes());
        assertFalse(quality.low().clipped() || quality.high().clipped());
        assertTrue(quality.noise() < 0.3, "noise " + quality.noise());
    }

    @Test
    void aShiftIsFound() {
        EdgeAlignment moved = edges((x, y) -> code(x - 3, y + 2));
        assertEquals(3, moved.offsetX(), 0.5, moved.toString());
        assertEquals(-2, moved.offsetY(), 0.5, moved.toString());
        assertTrue(moved.shifted() && moved.score() < perfect.score() - 0.2, moved.toString());
    }

    @Test
    void blurAndChanceAreWorse() {
        EdgeAlignment soft = edges((x, y) -> {
            int sum = 0;
            for (int i = 0; i < 49; i++) {
                sum += code(x + i % 7 - 3, y + i / 7 - 3);
            }
            return sum / 49;
        });
        assertTrue(soft.score() < perfect.score() - 0.15 && soft.within1() < perfect.within1() - 0.2, soft.toString());
        Random random = new Random(2);
        assertEquals(0, edges((x, y) -> random.nextInt(256)).score(), 0.05);
    }

    private static int code(int x, int y) {
        Raster depth = pictures.depth();
        return depth.get(Math.min(depth.width() - 1, Math.max(0, x)), Math.min(depth.height() - 1, Math.max(0, y)), 0);
    }

    private static EdgeAlignment edges(IntBinaryOperator code) {
        return quality(code).edges().orElseThrow();
    }

    private static DepthQuality quality(IntBinaryOperator code) {
        Raster map = Raster.allocate(pictures.depth().width(), pictures.depth().height(), 1, 8);
        for (int y = 0; y < map.height(); y++) {
            for (int x = 0; x < map.width(); x++) {
                map.set(x, y, 0, code.applyAsInt(x, y));
            }
        }
        DepthDescription said = new DepthDescription(DepthDescription.Kind.DISPARITY, pictures.minDisparity(), pictures.maxDisparity(),
                DepthAccuracy.ABSOLUTE, "high",
                false, Optional.empty(), "test");
        DepthSamples samples = DepthSamples.of(map, Optional.of(said));
        return DepthQuality.of(samples, Optional.of(EdgeMaps.of(samples, pictures.base())));
    }
}
