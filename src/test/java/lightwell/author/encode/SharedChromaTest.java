package lightwell.author.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.author.BaseSpace;
import lightwell.author.Chroma;
import lightwell.author.GainMapPicture;
import lightwell.author.HdrSource;
import lightwell.author.LightStatistics;
import lightwell.author.MadeSource;
import lightwell.author.SdrMethod;
import lightwell.author.map.MapOptions;
import lightwell.color.ColorEngine;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.metadata.IsoGainMap;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;
import org.junit.jupiter.api.Test;

class SharedChromaTest {

    private static final Transfer CURVE = new Transfer.Srgb();
    private static final float[] WARM = {0.6f, 0.1f, 0.05f};
    private static final float[] COLD = {0.05f, 0.2f, 0.5f};

    private static float[] columns(int width, int height, float[] even, float[] odd) {
        float[] light = new float[3 * width * height];
        for (int i = 0; i < light.length; i++) {
            light[i] = (i / 3 % width % 2 == 0 ? even : odd)[i % 3];
        }
        return light;
    }

    /** By the formulas of Rec. ITU-T T.871, in double. */
    private static double[] expected(float[] own, float[] other) {
        double[] a = codes(own);
        double[] b = codes(other);
        double cb = ((a[2] - luma(a)) + (b[2] - luma(b))) / 2 / 1.772;
        double cr = ((a[0] - luma(a)) + (b[0] - luma(b))) / 2 / 1.402;
        double[] rgb = {luma(a) + 1.402 * cr, luma(a) - 0.344136 * cb - 0.714136 * cr, luma(a) + 1.772 * cb};
        for (int c = 0; c < 3; c++) {
            rgb[c] = CURVE.toLinear(Math.max(0, Math.min(1, rgb[c])));
        }
        return rgb;
    }

    private static double[] codes(float[] light) {
        double[] codes = new double[3];
        for (int c = 0; c < 3; c++) {
            codes[c] = light[c] <= 0.0031308 ? 12.92 * light[c] : 1.055 * Math.pow(light[c], 1 / 2.4) - 0.055;
        }
        return codes;
    }

    private static double luma(double[] codes) {
        return 0.299 * codes[0] + 0.587 * codes[1] + 0.114 * codes[2];
    }

    @Test
    void neighboursGetTheMeanOfTheirChroma() {
        float[] light = columns(4, 2, WARM, COLD);
        new SharedChroma(4).apply(2, light);
        for (int x = 0; x < 4; x++) {
            double[] expected = x % 2 == 0 ? expected(WARM, COLD) : expected(COLD, WARM);
            for (int c = 0; c < 3; c++) {
                assertEquals(expected[c], light[3 * x + c], 2e-5, x + " " + c);
            }
        }
    }

    @Test
    void evenColoursStayAndOddSizesRepeatTheirEdge() {
        float[] light = columns(5, 3, WARM, WARM);
        float[] before = light.clone();
        new SharedChroma(5).apply(3, light);
        assertArrayEquals(before, light, 1e-5f);
        float[] last = columns(3, 1, WARM, COLD);
        new SharedChroma(3).apply(1, last);
        assertEquals(WARM[0], last[6], 1e-5, "the last column has nobody to share with");
    }

    /** Coloured columns at four times SDR white: base and three gains give their light back although the base has half chroma. */
    @Test
    void threeGainsMakeGoodWhatHalfChromaLoses() throws IOException {
        float[] light = columns(64, 64, new float[] {4, 1, 0.5f}, new float[] {0.6f, 1.5f, 3});
        HdrSource source = new MadeSource(64, 64, Primaries.DISPLAY_P3, light);
        assertTrue(worst(source, light, Chroma.HALF) < 0.06, "half " + worst(source, light, Chroma.HALF));
        assertTrue(worst(source, light, Chroma.FULL) > 0.5, "full " + worst(source, light, Chroma.FULL));
    }

    /** The greatest error in stops of what a reader of the 4:2:0 base shows, if the gains were made for {@code chroma}. */
    private static double worst(HdrSource source, float[] light, Chroma chroma) throws IOException {
        AuthorOptions options = new AuthorOptions(BaseSpace.DISPLAY_P3, 10, SdrMethod.RollOff.DEFAULT,
                new MapOptions(true, 1, 10, OptionalDouble.empty(), false), false);
        LightStatistics statistics = LightStatistics.of(source, ParallelFor.NONE, Progress.NONE);
        try (GainMapPicture made = Authoring.gainMap(source, statistics, options, Primaries.DISPLAY_P3, chroma,
                ColorEngine.load(Optional.empty()), ParallelFor.NONE, Progress.NONE)) {
            float[][] base = new float[2][3];
            for (int i = 0; i < 6; i++) {
                base[i / 3][i % 3] = (float) CURVE.toLinear(made.base().get(i / 3, 0, i % 3) / 1023.0);
            }
            double worst = 0;
            for (int x = 0; x < 2; x++) {
                double[] shown = expected(base[x], base[1 - x]);
                for (int c = 0; c < 3; c++) {
                    IsoGainMap.Channel channel = made.map().channels().get(c);
                    double v = made.map().codes().get(x, 0, c) / 1023.0;
                    double stops = channel.min() + (channel.max() - channel.min()) * Math.pow(v, 1 / channel.gamma());
                    double found = (shown[c] + channel.baseOffset()) * Math.pow(2, stops) - channel.alternateOffset();
                    worst = Math.max(worst, Math.abs(Math.log(Math.max(found, 1e-3) / light[3 * x + c]) / Math.log(2)));
                }
            }
            return worst;
        }
    }
}
