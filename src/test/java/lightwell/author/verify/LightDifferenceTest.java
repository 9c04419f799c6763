package lightwell.author.verify;

import static lightwell.author.verify.Itp.colour;
import static lightwell.author.verify.Itp.pq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lightwell.color.ColorException;
import lightwell.jobs.ParallelFor;
import lightwell.metadata.MalformedException;
import lightwell.metadata.Primaries;
import org.junit.jupiter.api.Test;

/** Expected figures are computed here in double precision, from the formulas of BT.2100 and BT.2124. */
class LightDifferenceTest {

    private static float[] grey(int pixels, float light) {
        float[] rgb = new float[3 * pixels];
        Arrays.fill(rgb, light);
        return rgb;
    }

    private static Difference of(float[] reference, float[] picture) throws ColorException {
        LightDifference difference = new LightDifference(Primaries.REC2020, Primaries.REC2020);
        difference.add(reference, picture, reference.length / 3);
        return difference.result();
    }

    @Test
    void aStopOfGrey() throws ColorException {
        double step = pq(0.36) - pq(0.18);
        Difference found = of(grey(100, 0.18f), grey(100, 0.36f));
        assertEquals(720 * step, found.deltaE().mean(), 1e-3);
        assertEquals(720 * step, found.deltaE().p99(), 720 * step * 0.002);
        assertEquals(-20 * Math.log10(step), found.psnr(), 1e-3);
        assertEquals(Optional.empty(), found.hue());
        assertEquals(Optional.empty(), found.highlights());
    }

    @Test
    void equalPicturesDoNotDiffer() throws ColorException {
        Difference found = of(new float[] {3, 1, 0.2f, 0, 0, 0}, new float[] {3, 1, 0.2f, 0, 0, 0});
        assertEquals(Double.POSITIVE_INFINITY, found.psnr());
        assertEquals(new Spread(0, 0, 0, 2), found.deltaE());
        assertEquals(new Spread(0, 0, 0, 1), found.hue().orElseThrow());
        assertEquals(new Spread(0, 0, 0, 1), found.highlights().orElseThrow());
    }

    @Test
    void aTurnedHue() throws ColorException, MalformedException {
        for (double from : new double[] {-170, -60, 30, 110, 178}) {
            Difference found = of(colour(0.5, 50, from), colour(0.5, 50, from + 7));
            assertEquals(7, found.hue().orElseThrow().mean(), 0.01, "from " + from);
            double chord = 2 * 50 * Math.sin(Math.toRadians(3.5));
            assertEquals(chord, found.deltaE().mean(), 0.01, "from " + from);
        }
    }

    @Test
    void whatIsNearGreyHasNoHue() throws ColorException, MalformedException {
        assertEquals(Optional.empty(), of(colour(0.5, Difference.LEAST_CHROMA - 0.1, 30), colour(0.5, 50, 90)).hue());
        assertEquals(60, of(colour(0.5, Difference.LEAST_CHROMA + 0.1, 30), colour(0.5, 50, 90)).hue().orElseThrow().mean(), 0.05);
    }

    @Test
    void highlightsAreMeasuredInStops() throws ColorException {
        float[] reference = {4, 4, 4, 2, 2, 2, 0.9f, 0.9f, 0.9f};
        float[] picture = {2, 2, 2, 2.828427f, 2.828427f, 2.828427f, 0.1f, 0.1f, 0.1f};
        Spread stops = of(reference, picture).highlights().orElseThrow();
        assertEquals(2, stops.pixels());
        assertEquals(0.75, stops.mean(), 1e-5);
        assertEquals(1, stops.greatest(), 1e-6);
    }

    @Test
    void thePercentileIgnoresOnePercent() throws ColorException {
        float[] reference = grey(1000, 0.18f);
        float[] picture = reference.clone();
        Arrays.fill(picture, 0, 3 * 10, 0.36f);
        assertEquals(0, of(reference, picture).deltaE().p99());
        Arrays.fill(picture, 0, 3 * 11, 0.36f);
        double step = 720 * (pq(0.36) - pq(0.18));
        assertEquals(step, of(reference, picture).deltaE().p99(), step * 0.002);
        assertEquals(step * 11 / 1000, of(reference, picture).deltaE().mean(), step * 1e-4);
    }

    @Test
    void primariesAreConverted() throws ColorException {
        // P3 D65 red in Rec. 2020, from the published matrix (ITU-R BT.2407)
        float[] p3 = {1, 0, 0, 0, 1, 0};
        float[] wide = {0.753833f, 0.045744f, -0.001210f, 0.198597f, 0.941777f, 0.017602f};
        LightDifference difference = new LightDifference(Primaries.DISPLAY_P3, Primaries.REC2020);
        difference.add(p3, wide, 2);
        assertTrue(difference.result().deltaE().greatest() < 0.05, difference.result().toString());
    }

    @Test
    void blackAndUnusualLightAreNumbers() throws ColorException {
        Difference found = of(new float[] {0, 0, 0, 100, 100, 100, 2, 2, 2, -1, 0, 0},
                new float[] {1e-9f, 0, 0, 60, 60, 60, 0, 0, 0, 0, 0, 0});
        assertTrue(Double.isFinite(found.psnr()) && Double.isFinite(found.deltaE().greatest()), found.toString());
        assertTrue(Double.isFinite(found.highlights().orElseThrow().greatest()), found.toString());
    }

    @Test
    void threadsAddTheSame() throws ColorException {
        int bands = 64;
        float[] reference = new float[3 * 500];
        float[] picture = new float[3 * 500];
        for (int i = 0; i < reference.length; i++) {
            reference[i] = i % 97 / 20f;
            picture[i] = i % 89 / 19f;
        }
        LightDifference one = new LightDifference(Primaries.DISPLAY_P3, Primaries.REC2020);
        LightDifference many = new LightDifference(Primaries.DISPLAY_P3, Primaries.REC2020);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            new ParallelFor(threads, 4).run(bands, band -> many.add(reference, picture, 500));
        } finally {
            threads.shutdown();
        }
        for (int band = 0; band < bands; band++) {
            one.add(reference, picture, 500);
        }
        assertEquals(one.result().deltaE().pixels(), many.result().deltaE().pixels());
        assertEquals(one.result().psnr(), many.result().psnr(), 1e-9);
        assertEquals(one.result().deltaE().mean(), many.result().deltaE().mean(), 1e-9);
        assertEquals(one.result().deltaE().p99(), many.result().deltaE().p99());
    }

    @Test
    void theTableOfCodesIsExact() {
        for (double light = 1e-8; light < 49; light *= 1.013) {
            assertEquals(pq((float) light), ItpColour.PQ.of((float) light), 1e-6, "light " + light);
        }
        assertEquals(1, ItpColour.PQ.of(1000));
        assertEquals(0, ItpColour.PQ.of(0));
        assertEquals(0, ItpColour.PQ.of(Float.NaN));
    }
}
