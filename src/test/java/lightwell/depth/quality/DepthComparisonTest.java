package lightwell.depth.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import lightwell.metadata.DepthDescription.Kind;
import org.junit.jupiter.api.Test;

class DepthComparisonTest {

    private static int surface(int x, int y) {
        return (int) Math.round(120 + 60 * Math.sin(x / 17.0) * Math.cos(y / 23.0));
    }

    @Test
    void depthIsLikeItself() {
        DepthSamples map = Maps.map(120, 90, DepthComparisonTest::surface);
        for (boolean align : new boolean[] {false, true}) {
            DepthComparison same = DepthComparison.of(map, map, align);
            assertEquals(1, same.correlation(), 1e-9);
            assertEquals(0, same.rmsMetres(), 1e-6);
            assertEquals(0, same.beyondStep());
            assertEquals(1, same.scale(), 1e-6);
        }
    }

    @Test
    void aStepOfDisparityIsToldInBothUnits() {
        DepthSamples first = Maps.map(120, 90, (x, y) -> 150);
        DepthSamples second = Maps.map(120, 90, (x, y) -> 155);
        DepthComparison difference = DepthComparison.of(first, second, false);
        assertEquals(0.05, difference.rmsDisparity(), 1e-6);
        assertEquals(0.05, difference.medianDisparity(), 1e-6);
        assertEquals(1 / 2.0 - 1 / 2.05, difference.rmsMetres(), 1e-6);
        assertEquals(1, difference.beyondStep());
        assertEquals(1 / 2.05 - 1 / 2.0, difference.metresFarther(first, second)[1234], 1e-6);
        assertEquals(0, DepthComparison.of(first, Maps.map(120, 90, (x, y) -> 151), false).beyondStep());
    }

    @Test
    void relativeDepthIsAlignedWhateverAFewSamplesSay() {
        Random random = new Random(1);
        DepthSamples first = Maps.map(120, 90, DepthComparisonTest::surface);
        // the same disparities in another range, 2 * d + 0.3, with a tenth of nonsense
        DepthSamples second = DepthSamples.of(Maps.raster(120, 90, 8, (x, y) -> random.nextInt(10) == 0 ? 255 : surface(x, y)),
                Optional.of(Maps.range(Kind.DISPARITY, 1.3, 6.4)));
        DepthComparison aligned = DepthComparison.of(first, second, true);
        assertEquals(0.5, aligned.scale(), 1e-3);
        assertEquals(-0.15, aligned.offset(), 2e-3);
        assertEquals(0, aligned.medianMetres(), 1e-4);
        assertEquals(0.1, aligned.beyondStep(), 0.02);
        assertTrue(DepthComparison.of(first, second, false).medianMetres() > 0.1);
    }

    @Test
    void aSmallerMapIsTakenAtTheFirstsSize() {
        DepthSamples large = Maps.map(120, 90, (x, y) -> x / 2);
        DepthSamples small = Maps.map(60, 45, (x, y) -> x);
        assertEquals(0, DepthComparison.of(large, small, false).rmsDisparity(), 1e-7);
    }

    @Test
    void whatCannotBeComparedIsRefusedInOneSentence() {
        DepthSamples map = Maps.map(120, 90, DepthComparisonTest::surface);
        assertRefused(map, Maps.map(90, 120, (x, y) -> 5), "other proportions");
        assertRefused(map, DepthSamples.of(Maps.raster(120, 90, 8, (x, y) -> 5), Optional.empty()), "range in metres");
        assertRefused(map, DepthSamples.of(Maps.raster(120, 90, 8, (x, y) -> 0), Optional.of(Maps.range(Kind.DISPARITY, 0, 1))),
                "no sample");
    }

    private static void assertRefused(DepthSamples first, DepthSamples second, String words) {
        String said = assertThrows(IllegalArgumentException.class, () -> DepthComparison.of(first, second, true)).getMessage();
        assertTrue(said.contains(words) && said.endsWith("."), said);
    }
}
