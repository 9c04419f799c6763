package lightwell.depth.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.DepthDescription.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DepthQualityTest {

    @Test
    void aCodeIsWorthWhatItsNeighboursDifferBy() {
        DepthSamples map = Maps.map(256, 4, (x, y) -> x);
        float[] metres = map.metres().orElseThrow();
        for (int code = 1; code < 255; code++) {
            double difference = 1000.0 * (metres[code - 1] - metres[code + 1]) / 2;
            assertEquals(difference, map.stepMillimetres(code), 0.001 * difference, "code " + code);
        }
        DepthQuality.Metres said = Maps.quality(map).metres().orElseThrow();
        assertEquals(1 / 3.05, said.near(), 1e-6);
        assertEquals(2, said.far(), 1e-6);
        assertEquals(1000 * 2 * 2 * 0.01, said.farStep(), 1e-3);
        assertEquals(1000 * 0.01 / 3.05 / 3.05, said.nearStep(), 1e-3);
    }

    @Test
    void ofDepthEveryCodeIsWorthTheSame() {
        DepthSamples map = DepthSamples.of(Maps.raster(256, 4, 8, (x, y) -> x), Optional.of(Maps.range(Kind.DEPTH, 0, 5.1)));
        DepthQuality quality = Maps.quality(map);
        DepthQuality.Metres said = quality.metres().orElseThrow();
        assertEquals(20, said.nearStep(), 1e-4);
        assertEquals(20, said.farStep(), 1e-4);
        assertEquals(0.02, said.near(), 1e-6);
        assertEquals(1 / 256.0, quality.holes(), 1e-12); // 0 m
        assertTrue(quality.low().near());
    }

    @Test
    void whatIsInfinitelyFarIsAHole() {
        DepthSamples map = DepthSamples.of(Maps.raster(100, 100, 8, (x, y) -> y < 10 ? 0 : 100),
                Optional.of(Maps.range(Kind.DISPARITY, 0, 2)));
        DepthQuality quality = Maps.quality(map);
        assertEquals(0.1, quality.holes(), 1e-12);
        assertEquals(0.9, quality.flat(), 1e-12); // the hole is no flat area
        assertEquals(1.275, quality.metres().orElseThrow().far(), 1e-5);
    }

    @Test
    void aRangeThatIsUsedIsNotClippedAndAPileIs() {
        DepthQuality ramp = Maps.quality(Maps.map(256, 64, (x, y) -> x));
        assertEquals(1 / 256.0, ramp.high().plateau(), 1e-12);
        assertFalse(ramp.low().clipped() || ramp.high().clipped());
        DepthQuality cut = Maps.quality(Maps.map(256, 64, (x, y) -> Math.min(255, x + 40)));
        assertTrue(cut.high().clipped() && cut.high().near());
        assertEquals(41 / 256.0, cut.high().share(), 1e-12);
        assertFalse(cut.low().clipped());
        DepthQuality steep = Maps.quality(Maps.map(256, 64, (x, y) -> Math.max(0, 255 - 5 * y)));
        assertFalse(steep.high().clipped(), "a row of every fifth code");
        DepthQuality scattered = Maps.quality(Maps.map(256, 64, (x, y) -> (x + y) % 8 == 0 ? 255 : 100 + x / 8));
        assertEquals(1.0 / (256 * 64), scattered.high().plateau(), 1e-12);
        assertFalse(scattered.high().clipped());
    }

    @Test
    void areasOfOneCodeAreFlatWhenTheyAreLargeAndConnected() {
        DepthQuality quality = Maps
                .quality(Maps.map(100, 100, (x, y) -> x >= 20 && x < 40 && y >= 10 && y < 50 ? 77 : (x + y) % 2 * 20 + 100));
        assertEquals(0.08, quality.flat(), 1e-12);
        assertEquals(0.08, quality.largestFlat(), 1e-12);
        assertEquals(0.08 * Math.sqrt(800) + 0.92, quality.terrace(), 1e-9);
        int[] sizes = FlatAreas.of(Maps.map(5, 3, (x, y) -> x == 2 ? 1 : 0)).sizes();
        assertEquals("[6, 3, 6]", Arrays.toString(sizes));
    }

    @Test
    void noiseIsFound() {
        Random random = new Random(5);
        DepthQuality noisy = Maps
                .quality(Maps.map(300, 200, (x, y) -> (int) Math.round(60 + 0.3 * x + 0.2 * y + 3 * random.nextGaussian())));
        assertEquals(Math.sqrt(9 + 1 / 12.0), noisy.noise(), 0.1);
        DepthQuality plane = Maps.quality(Maps.map(300, 200, (x, y) -> (int) Math.round(60 + 0.3 * x + 0.2 * y)));
        assertTrue(plane.noise() < 0.35, "rounding alone: " + plane.noise());
    }

    @Test
    void histogramsHoldEverySampleWhereItIs() {
        DepthSamples map = Maps.map(256, 64, (x, y) -> x);
        CodeCounts counts = CodeCounts.of(map);
        DepthHistogram disparity = DepthHistogram.ofDisparity(map, counts).orElseThrow();
        assertEquals(256 * 64, Arrays.stream(disparity.counts()).sum(), 1e-6);
        assertEquals(0.495, disparity.from(), 1e-6);
        assertEquals(3.055, disparity.to(), 1e-6);
        for (double count : disparity.counts()) {
            assertEquals(256 * 64 / 96.0, count, 1e-3); // every disparity is as frequent as the others
        }
        DepthHistogram metres = DepthHistogram.ofMetres(map, counts).orElseThrow();
        assertEquals(256 * 64, Arrays.stream(metres.counts()).sum() + metres.beyond(), 1e-6);
        int bins = metres.counts().length;
        double width = (metres.to() - metres.from()) / bins;
        for (int bin = 0; bin < bins - 1; bin++) {
            double low = metres.from() + bin * width;
            double truth = (1 / low - 1 / (low + width)) / 0.01 * 64; // samples whose disparity lies there
            assertEquals(truth, metres.counts()[bin], 0.06 * truth + 1, "bin " + bin);
        }
    }

    static Stream<DepthSamples> odd() {
        Optional<DepthDescription> none = Optional.empty();
        return Stream.of(
                DepthSamples.of(Maps.raster(1, 1, 8, (x, y) -> 7), Optional.of(Maps.DISPARITY)),
                DepthSamples.of(Maps.raster(1, 500, 8, (x, y) -> y % 256), Optional.of(Maps.DISPARITY)),
                DepthSamples.of(Maps.raster(500, 2, 1, (x, y) -> x % 2), Optional.of(Maps.DISPARITY)),
                DepthSamples.of(Maps.raster(64, 64, 8, (x, y) -> 0), Optional.of(Maps.range(Kind.DISPARITY, -1, 2))),
                DepthSamples.of(Maps.raster(64, 64, 8, (x, y) -> x), Optional.of(Maps.range(Kind.DISPARITY, Double.NaN, 2))),
                DepthSamples.of(Maps.raster(64, 64, 8, (x, y) -> x), Optional.of(Maps.range(Kind.DISPARITY, -1e30, 1e30))),
                DepthSamples.of(Maps.raster(64, 64, 8, (x, y) -> x), Optional.of(Maps.range(Kind.DEPTH, 0, 1e-30))),
                DepthSamples.of(Maps.raster(64, 64, 16, (x, y) -> x * y * 16), none),
                DepthSamples.of(Maps.raster(64, 64, 8, (x, y) -> 255), none));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void oddMapsHaveFiguresToo(DepthSamples map) {
        DepthQuality quality = Maps.quality(map, Maps.raster(3, 2, 8, (x, y) -> 100 * x));
        for (double share : new double[] {quality.holes(), quality.flat(), quality.largestFlat(), quality.low().share(),
            quality.high().plateau()}) {
            assertTrue(share >= 0 && share <= 1, "share " + share);
        }
        assertEquals(map.size(), Arrays.stream(quality.counts().counts()).sum());
        for (Optional<DepthHistogram> histogram : List.of(DepthHistogram.ofMetres(map, quality.counts()),
                DepthHistogram.ofDisparity(map, quality.counts()))) {
            histogram.ifPresent(
                    h -> assertEquals((1 - quality.holes()) * map.size(), Arrays.stream(h.counts()).sum() + h.beyond(), 1e-6 * map.size()));
        }
    }
}
