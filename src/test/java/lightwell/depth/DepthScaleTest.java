package lightwell.depth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lightwell.metadata.DepthDescription.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepthScaleTest {

    @Test
    void disparityIsOneOverMetres() {
        DepthScale scale = DepthScale.of(MadeDepth.description(Kind.DISPARITY, 1.498047, 4.382812), 8);
        assertEquals(256, scale.metres().length);
        assertEquals(1 / 1.498047, scale.metres()[0], 1e-6);
        assertEquals(1 / 4.382812, scale.metres()[255], 1e-6);
        assertEquals(0.23297480855272265, scale.metres()[247], 1e-7);
        assertEquals(0.2282, scale.nearest(), 1e-4);
        assertEquals(0.6675, scale.farthest(), 1e-4);
    }

    @Test
    void depthIsMetresItself() {
        float[] metres = DepthScale.of(MadeDepth.description(Kind.DEPTH, 0.5, 4.5), 10).metres();
        assertEquals(1024, metres.length);
        assertEquals(0.5, metres[0]);
        assertEquals(4.5, metres[1023]);
        assertEquals(0.5 + 4 * 511 / 1023.0, metres[511], 1e-6);
    }

    @Test
    void disparityOfZeroIsInfinitelyFar() {
        DepthScale scale = DepthScale.of(MadeDepth.description(Kind.DISPARITY, -0.1, 2), 8);
        assertEquals(Float.POSITIVE_INFINITY, scale.metres()[0]);
        assertEquals(Double.POSITIVE_INFINITY, scale.farthest());
        assertEquals(0.5, scale.metres()[255], 1e-6);
    }

    @Test
    void aCodeStandsForHalfAStepToEitherSide() {
        DepthStep step = DepthScale.of(MadeDepth.description(Kind.DISPARITY, 0, 2.55), 8).step(100);
        assertEquals(1, step.metres(), 1e-6);
        assertEquals(1 / 1.005, step.nearest(), 1e-12);
        assertEquals(1 / 0.995, step.farthest(), 1e-12);
        assertEquals(1 / 0.995 - 1, step.half(), 1e-6);
        assertTrue(step.known());
        DepthScale depth = DepthScale.of(MadeDepth.description(Kind.DEPTH, 0, 2.55), 8);
        assertEquals(0, depth.step(0).nearest());
        assertEquals(2.555, depth.step(255).farthest(), 1e-9);
        assertEquals(depth.step(255), depth.step(1000));
        assertFalse(depth.step(0).known());
    }

    /** 11 significant bits, whatever the codes are that they were made into. */
    @Test
    void sixteenBitsAreNoFinerThanHalfFloats() {
        DepthStep step = DepthScale.of(MadeDepth.description(Kind.DEPTH, 0, 4), 16).step(1 << 15);
        assertEquals(2.0 / 2048, step.half(), 1e-6);
        assertEquals(4.0 / 65535 / 2, DepthScale.of(MadeDepth.description(Kind.DEPTH, 0, 4), 16).step(1).half(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"DISPARITY, NaN, 1, not a number", "DISPARITY, 0, Infinity, not a number", "DISPARITY, 2, 2, empty", "DEPTH, 3, 1, empty",
        "DISPARITY, -2, -1, behind the camera", "DISPARITY, -2, 0, behind the camera", "DEPTH, -1, 2, behind the camera"})
    void refusesARangeWithoutSense(Kind kind, double min, double max, String why) {
        String sentence = assertThrows(IllegalArgumentException.class, () -> DepthScale.of(MadeDepth.description(kind, min, max), 8))
                .getMessage();
        assertTrue(sentence.contains(why), sentence);
    }

    @Test
    void saysHowFarMetresCanBeTrusted() {
        assertTrue(MadeDepth.description(Kind.DISPARITY, 1, 2).trust().english().startsWith("Metres are nominal"));
    }
}
