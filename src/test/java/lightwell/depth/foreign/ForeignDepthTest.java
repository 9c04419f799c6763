package lightwell.depth.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import lightwell.depth.quality.DepthSamples;
import lightwell.depth.quality.EdgeMaps;
import lightwell.failure.RefusedException;
import lightwell.image.Raster;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.DepthDescription.Kind;
import org.junit.jupiter.api.Test;

class ForeignDepthTest {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;
    /** 16 bits: a code is 4e-5 1/m. */
    private static final DepthDescription RANGE = new DepthDescription(Kind.DISPARITY, 0.25, 3, DepthAccuracy.ABSOLUTE, "high", false,
            Optional.empty(), "test");

    /** A floor with a box on it, 1/m. */
    private static double disparity(double x, double y) {
        return x > 0.3 && x < 0.6 && y > 0.2 && y < 0.7 ? 2.2 : 0.3 + 1.2 * y;
    }

    private static DepthSamples own() {
        Raster map = Raster.allocate(WIDTH, HEIGHT, 1, 16);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double value = disparity((x + 0.5) / WIDTH, (y + 0.5) / HEIGHT);
                map.set(x, y, 0, (int) Math.round((value - RANGE.min()) / (RANGE.max() - RANGE.min()) * 65535));
            }
        }
        return DepthSamples.of(map, Optional.of(RANGE));
    }

    private static EdgeMaps picture(DepthSamples own) {
        Raster grey = Raster.allocate(WIDTH, HEIGHT, 1, 8);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                grey.set(x, y, 0, disparity((x + 0.5) / WIDTH, (y + 0.5) / HEIGHT) > 2 ? 200 : 60);
            }
        }
        return EdgeMaps.of(own, grey);
    }

    /** A map by a function of true disparity. */
    private static DepthNumbers map(int width, int height, Value value) {
        float[] values = new float[width * height];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) value.of(disparity((i % width + 0.5) / width, (double) (i / width * 2 + 1) / (2 * height)), i);
        }
        return new DepthNumbers("map.npy", width, height, values);
    }

    private interface Value {
        double of(double disparity, int i);
    }

    private static ForeignDepth compare(DepthNumbers map, Optional<Meaning> meaning, Alignment alignment) {
        DepthSamples own = own();
        return ForeignDepth.of(map, own, picture(own), meaning, alignment);
    }

    @Test
    void scaleAndShiftAreFoundDespiteNoiseAndOutliers() {
        Random random = new Random(7);
        DepthNumbers map = map(WIDTH, HEIGHT, (disparity, i) -> random.nextInt(5) == 0 ? 400 * random.nextDouble()
                : (disparity - 0.17) / 0.0125 + 0.4 * random.nextGaussian());
        ForeignDepth found = compare(map, Optional.empty(), Alignment.SCALE_AND_SHIFT);
        assertEquals(Meaning.RELATIVE_DISPARITY, found.meaning());
        assertTrue(found.guessed());
        assertEquals(0.0125, found.scale(), 0.0125 * 0.005);
        assertEquals(0.17, found.shift(), 0.004);
        assertEquals(0.8, found.inliers(), 0.02);
    }

    @Test
    void meaningsAreGuessedAndMetresExact() {
        ForeignDepth depth = compare(map(WIDTH, HEIGHT, (disparity, i) -> 1000 / disparity), Optional.empty(), Alignment.SCALE);
        assertEquals(Meaning.DEPTH, depth.meaning());
        assertEquals(1000, depth.scale(), 0.1);
        assertEquals(0, depth.scores().absRel(), 1e-4);
        ForeignDepth inverse = compare(map(WIDTH, HEIGHT, (disparity, i) -> disparity), Optional.empty(), Alignment.NONE);
        assertEquals(Meaning.INVERSE_DEPTH, inverse.meaning());
        assertEquals(0, inverse.scores().rmse(), 1e-3);
        assertEquals(1, inverse.scores().within1());
        ForeignDepth wrong = compare(map(WIDTH, HEIGHT, (disparity, i) -> 1 / disparity), Optional.of(Meaning.RELATIVE_DISPARITY),
                Alignment.SCALE_AND_SHIFT);
        assertTrue(wrong.inverted());
        assertFalse(wrong.guessed());
        assertFalse(inverse.inverted());
    }

    @Test
    void mapsOfOtherSizesAreResampled() {
        ForeignDepth found = compare(map(2 * WIDTH, 2 * HEIGHT, (disparity, i) -> 5 * disparity + 2), Optional.empty(),
                Alignment.SCALE_AND_SHIFT);
        assertEquals(0.2, found.scale(), 1e-3);
        assertEquals(-0.4, found.shift(), 5e-3);
        assertEquals(WIDTH * HEIGHT, found.metres().length);
        assertEquals(1 / 2.2, found.metres()[HEIGHT / 2 * WIDTH + WIDTH * 45 / 100], 1e-3);
        assertEquals(0, found.farther()[HEIGHT / 2 * WIDTH + WIDTH * 45 / 100], 1e-3);
        assertTrue(found.boundaries().orElseThrow().accuracy() < 0.5, found.boundaries().toString());
        assertTrue(found.edges().orElseThrow().score() > 0.8, found.edges().toString());
    }

    @Test
    void edgesOfAMovedMapAreAway() {
        ForeignDepth found = compare(map(WIDTH, HEIGHT, (disparity, i) -> {
            int x = Math.max(0, i % WIDTH - 4);
            return disparity((x + 0.5) / WIDTH, (i / WIDTH + 0.5) / HEIGHT);
        }), Optional.of(Meaning.INVERSE_DEPTH), Alignment.NONE);
        assertTrue(found.edges().orElseThrow().score() < found.ownEdges().orElseThrow().score() - 0.1);
        assertTrue(found.boundaries().orElseThrow().completeness() > 1, found.boundaries().toString());
    }

    @Test
    void otherProportionsAreRefused() {
        String turned = assertThrows(RefusedException.class,
                () -> compare(map(HEIGHT, WIDTH, (disparity, i) -> disparity), Optional.empty(), Alignment.NONE)).told().english();
        assertTrue(turned.contains("lies on its side"), turned);
        assertThrows(RefusedException.class,
                () -> compare(map(WIDTH, WIDTH, (disparity, i) -> disparity), Optional.empty(), Alignment.NONE));
    }

    @Test
    void holesAreLeftOut() {
        ForeignDepth found = compare(map(WIDTH, HEIGHT, (disparity, i) -> i % 4 == 0 ? 0 : 1 / disparity), Optional.of(Meaning.DEPTH),
                Alignment.NONE);
        assertEquals(0.75, found.scores().valid(), 1e-9);
        assertTrue(Float.isNaN(found.metres()[0]) && Float.isNaN(found.farther()[0]));
    }

    /** Expected figures: numpy in double precision, from the formulas of Eigen et al. and KITTI. */
    @Test
    void scores() {
        float[] known = new float[40 * 30];
        float[] found = new float[known.length];
        for (int y = 0, i = 0; y < 30; y++) {
            for (int x = 0; x < 40; x++, i++) {
                double z = 1 + 0.05 * x + 0.03 * y;
                known[i] = (float) z;
                found[i] = y >= 5 && y < 8 && x >= 5 && x < 9 ? Float.NaN
                        : (float) (z * (1 + 0.2 * Math.sin(x * 0.5) * Math.cos(y * 0.3)) + 0.1);
            }
        }
        DepthScores scores = DepthScores.of(found, known);
        assertEquals(0.99, scores.valid(), 1e-12);
        assertEquals(0.08781277423126684, scores.absRel(), 1e-12);
        assertEquals(0.25647499824280884, scores.rmse(), 1e-12);
        assertEquals(0.10243099617691094, scores.rmseLog(), 1e-12);
        assertEquals(9.45181117754389, scores.siLog(), 1e-9);
        assertEquals(0.9932659932659933, scores.within1(), 1e-12);
        assertEquals(1, scores.within2());
    }

    @Test
    void boundaries() {
        boolean[] known = new boolean[40 * 10];
        boolean[] found = new boolean[known.length];
        for (int y = 0; y < 10; y++) {
            known[y * 40 + 8] = true;
            found[y * 40 + 11] = true; // 3 away
            found[y * 40 + 30] = true; // 22 away: an edge of something else
        }
        BoundaryScores scores = BoundaryScores.of(found, known, 40, 10).orElseThrow();
        assertEquals(3, scores.accuracy(), 1e-6);
        assertEquals(3, scores.completeness(), 1e-6);
        assertEquals(Optional.empty(), BoundaryScores.of(new boolean[known.length], known, 40, 10));
    }
}
