package lightwell.author.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.author.AuthorException;
import lightwell.author.BaseSpace;
import lightwell.author.GainMapPicture;
import lightwell.author.HdrSource;
import lightwell.author.LightStatistics;
import lightwell.author.PatchSource;
import lightwell.author.PqPicture;
import lightwell.author.SdrMethod;
import lightwell.author.map.MapOptions;
import lightwell.color.ColorEngine;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.metadata.IsoGainMap;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The light of base and map together, computed here from the codes, is the light that went in. */
class AuthoringTest {

    private static final int SIDE = 12;
    private static final double[][] PATCHES = {
        {0.18, 0.18, 0.18}, {1, 1, 1}, {0.2, 0.5, 3.5}, {4, 0.3, 0.2}, {0.1, 3, 0.2}, {2.4, 1.6, 1.2}, {4, 4, 4}, {0.02, 0.01, 0.015}};

    @ParameterizedTest
    @CsvSource({"false, 1, 8, true", "false, 2, 8, true", "false, 4, 10, true", "true, 1, 8, false", "false, 2, 8, false"})
    void lightComesBack(boolean colour, int reduction, int bits, boolean apple) throws IOException {
        MapOptions map = new MapOptions(colour, reduction, bits, OptionalDouble.empty(), apple);
        AuthorOptions options = new AuthorOptions(BaseSpace.DISPLAY_P3, 10, SdrMethod.RollOff.DEFAULT, map, true);
        try (GainMapPicture made = make(PatchSource.of(Primaries.DISPLAY_P3, SIDE, PATCHES), options)) {
            assertEquals(apple && !colour, made.map().appleDeviation().isPresent());
            assertEquals(2, made.map().stops(), 0.02);
            double codes = (1 << bits) - 1;
            for (int p = 0; p < PATCHES.length; p++) {
                for (int c = 0; c < 3; c++) {
                    int x = p * SIDE + SIDE / 2;
                    IsoGainMap.Channel channel = made.map().channels().get(colour ? c : 0);
                    double v = made.map().codes().get(x / reduction, SIDE / 2 / reduction, colour ? c : 0) / codes;
                    double stops = channel.min() + (channel.max() - channel.min()) * Math.pow(v, 1 / channel.gamma());
                    double sdr = new Transfer.Srgb().toLinear(made.base().get(x, SIDE / 2, c) / 1023.0);
                    double light = (sdr + channel.baseOffset()) * Math.pow(2, stops) - channel.alternateOffset();
                    assertEquals(PATCHES[p][c], light, 0.004 + 0.03 * PATCHES[p][c], "patch " + p + " channel " + c);
                }
            }
        }
    }

    @Test
    void diffuseLightHasNoGain() throws IOException {
        try (GainMapPicture made = make(PatchSource.of(Primaries.DISPLAY_P3, SIDE, PATCHES), AuthorOptions.DEFAULT)) {
            assertEquals(0, made.map().codes().get(2, 2, 0));
            assertEquals(0, made.map().codes().get(7 * SIDE + 6, 2, 0));
            assertEquals(118, made.base().get(5, 5, 0), 0); // 0.18 by sRGB's curve: 117.6
            assertEquals(97, made.map().codes().width());
            assertEquals(13, made.map().codes().height());
        }
    }

    @Test
    void theHeadroomCanBeLimited() throws IOException {
        MapOptions map = new MapOptions(false, 2, 8, OptionalDouble.of(2), true);
        AuthorOptions options = new AuthorOptions(BaseSpace.SRGB, 8, SdrMethod.RollOff.DEFAULT, map, true);
        try (GainMapPicture made = make(PatchSource.of(Primaries.DISPLAY_P3, SIDE, PATCHES), options)) {
            assertEquals(2, made.map().headroom(), 1e-9);
            assertTrue(made.map().appleDeviation().isPresent());
        }
    }

    @Test
    void beyondMakerNotesOnlyIsoRemains() throws IOException {
        HdrSource bright = PatchSource.of(Primaries.REC2020, SIDE, new double[] {0.5, 0.5, 0.5}, new double[] {20, 20, 20});
        try (GainMapPicture made = make(bright, AuthorOptions.DEFAULT)) {
            assertEquals(20, made.map().headroom(), 0.3);
            assertTrue(made.map().appleDeviation().isEmpty());
        }
    }

    @Test
    void aHighlightOfOnePixelIsKept() throws IOException {
        HdrSource spark = new PatchSource(100, 90, Primaries.DISPLAY_P3,
                (x, y) -> x == 41 && y == 23 ? new double[] {4, 4, 4} : new double[] {0.4, 0.4, 0.4});
        try (GainMapPicture made = make(spark, AuthorOptions.DEFAULT)) {
            IsoGainMap.Channel channel = made.map().channels().get(0);
            double v = made.map().codes().get(41, 23, 0) / 255.0;
            double sdr = new Transfer.Srgb().toLinear(made.base().get(41, 23, 0) / 255.0);
            assertEquals(4, sdr * Math.pow(2, channel.max() * Math.pow(v, 1 / channel.gamma())), 0.15);
            assertEquals(4, made.map().headroom(), 1e-6);
            assertEquals(0, made.map().codes().get(40, 23, 0));
        }
    }

    @Test
    void sdrIsRefused() {
        HdrSource dull = PatchSource.of(Primaries.DISPLAY_P3, SIDE, new double[] {0.5, 0.9, 1});
        AuthorException refusal = assertThrows(AuthorException.class, () -> make(dull, AuthorOptions.DEFAULT).close());
        assertTrue(refusal.getMessage().contains("nothing is brighter than SDR white"), refusal.getMessage());
    }

    @Test
    void aSinglePixelWorks() throws IOException {
        HdrSource pixel = new PatchSource(1, 1, Primaries.DISPLAY_P3, (x, y) -> new double[] {3, 2, 1});
        try (GainMapPicture made = make(pixel, AuthorOptions.DEFAULT)) {
            assertEquals(255, made.base().get(0, 0, 0));
            assertEquals(1, made.map().codes().width());
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 1, 0.5807", "16, 1, 0.5807", "10, 4.926108, 0.7518", "16, 49.2611, 1", "10, 0, 0"})
    void pqCodesAreThoseOfTheStandard(int bits, double light, double code) throws IOException {
        HdrSource source = new PatchSource(3, 2, Primaries.REC2020, (x, y) -> new double[] {light, 0, light});
        LightStatistics statistics = LightStatistics.of(source, ParallelFor.NONE, Progress.NONE);
        try (PqPicture made = Authoring.pq(source, statistics, bits, true, ParallelFor.NONE, Progress.NONE)) {
            assertEquals(code * made.codes().maxCode(), made.codes().get(1, 1, 0), 0.0001 * made.codes().maxCode() + 0.5);
            assertEquals(0, made.codes().get(1, 1, 1));
            assertEquals(203 * light, made.levels().peak(), 0.01);
        }
    }

    private static GainMapPicture make(HdrSource source, AuthorOptions options) throws IOException {
        LightStatistics light = LightStatistics.of(source, ParallelFor.NONE, Progress.NONE);
        return Authoring.gainMap(source, light, options, ColorEngine.load(Optional.empty()), ParallelFor.NONE, Progress.NONE);
    }
}
