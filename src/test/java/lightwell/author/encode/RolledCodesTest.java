package lightwell.author.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import lightwell.author.BaseSpace;
import lightwell.author.Curves;
import lightwell.author.GainMapPicture;
import lightwell.author.HdrSource;
import lightwell.author.LightCodes;
import lightwell.author.LightStatistics;
import lightwell.author.SdrMethod;
import lightwell.author.map.MapOptions;
import lightwell.color.ColorEngine;
import lightwell.image.Raster;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture of PQ codes: what is made by code is what is made by light, and the base is that of the formulas in double. */
class RolledCodesTest {

    private static final int WIDTH = 301;
    private static final int HEIGHT = 97;
    private static final double KNEE = 0.6;

    /** Random codes, of which every third pixel is dark and the last is the brightest. */
    private record Codes(char[] rgb, float[] light, boolean coded) implements HdrSource, LightCodes {

        static Codes random(boolean coded, int brightest) {
            Random random = new Random(3);
            char[] rgb = new char[3 * WIDTH * HEIGHT];
            for (int i = 0; i < rgb.length; i++) {
                rgb[i] = (char) random.nextInt(i % 9 < 3 ? 20_000 : brightest);
            }
            rgb[rgb.length - 1] = (char) brightest;
            float[] light = new float[LightCodes.COUNT];
            for (int code = 0; code < light.length; code++) {
                light[code] = (float) new Transfer.Pq().toLinear(code / 65_535.0);
            }
            return new Codes(rgb, light, coded);
        }

        @Override
        public Path path() {
            return Path.of("codes");
        }

        @Override
        public int width() {
            return WIDTH;
        }

        @Override
        public int height() {
            return HEIGHT;
        }

        @Override
        public ColorEncoding encoding() {
            return ColorEncoding.of("codes", primaries(), new Transfer.Pq(), Message.verbatim("made"));
        }

        @Override
        public Primaries primaries() {
            return Primaries.DISPLAY_P3;
        }

        @Override
        public void read(int y, int rows, float[] to) {
            for (int i = 0; i < 3 * WIDTH * rows; i++) {
                to[i] = light[rgb[3 * WIDTH * y + i]];
            }
        }

        @Override
        public void read(int y, int rows, char[] to) {
            System.arraycopy(rgb, 3 * WIDTH * y, to, 0, 3 * WIDTH * rows);
        }

        @Override
        public void brightest(float most) {
            assertEquals(light[rgb[rgb.length - 1]], most);
        }

        @Override
        public Optional<LightCodes> codes() {
            return coded ? Optional.of(this) : Optional.empty();
        }

        @Override
        public List<Message> warnings() {
            return List.of();
        }

        @Override
        public Optional<byte[]> exif() {
            return Optional.empty();
        }

        @Override
        public void close() {}
    }

    @ParameterizedTest
    @CsvSource({"8, 45000, ", "10, 45000, ", "8, 60000, 4", "8, 39000, 1", "8, 65535, "})
    void codesAreThoseOfLight(int bits, int brightest, Double peak) throws Exception {
        AuthorOptions options = new AuthorOptions(BaseSpace.DISPLAY_P3, bits,
                new SdrMethod.RollOff(KNEE, peak == null ? OptionalDouble.empty() : OptionalDouble.of(peak), 1),
                new MapOptions(false, 1, 8, OptionalDouble.empty(), true), false);
        Codes source = Codes.random(true, brightest);
        LightStatistics statistics = LightStatistics.of(source, ParallelFor.NONE, Progress.NONE);
        same(LightStatistics.of(Codes.random(false, brightest), ParallelFor.NONE, Progress.NONE), statistics);
        ColorEngine color = ColorEngine.load(Optional.empty());
        try (GainMapPicture byCode = Authoring.gainMap(source, statistics, options, color, ParallelFor.NONE, Progress.NONE);
                GainMapPicture byLight = Authoring.gainMap(Codes.random(false, brightest), statistics, options, color, ParallelFor.NONE,
                        Progress.NONE)) {
            assertEquals(byLight.base().samples(), byCode.base().samples());
            assertEquals(byLight.map().codes().samples(), byCode.map().codes().samples());
            assertEquals(byLight.map().channels(), byCode.map().channels());
            formulas(source, byCode.base(), peak == null ? statistics.peak() : peak);
        }
    }

    private static void same(LightStatistics expected, LightStatistics found) {
        assertEquals(expected.peak(), found.peak());
        assertEquals(expected.levels().darkest(), found.levels().darkest());
        assertEquals(expected.levels().average(), found.levels().average(), 1e-9 * expected.levels().average());
        for (double share : new double[] {0, 0.01, 0.5, 0.9, 0.999, 1}) {
            assertEquals(expected.percentile(share), found.percentile(share), "share " + share);
        }
    }

    /** Reinhard's extended operator above the knee, then sRGB's curve. */
    private static void formulas(Codes source, Raster base, double peak) {
        for (int p = 0; p < WIDTH * HEIGHT; p++) {
            double brightest = 0;
            for (int c = 0; c < 3; c++) {
                brightest = Math.max(brightest, source.light[source.rgb[3 * p + c]]);
            }
            double x = (brightest - KNEE) / (1 - KNEE);
            double most = (peak - KNEE) / (1 - KNEE);
            double rolled = Math.min(1, KNEE + (1 - KNEE) * x * (1 + x / (most * most)) / (1 + x));
            double factor = x <= 0 || peak <= 1 ? 1 : rolled / brightest;
            for (int c = 0; c < 3; c++) {
                double code = base.maxCode() * Curves.srgb(source.light[source.rgb[3 * p + c]] * factor);
                assertTrue(Math.abs(code - base.get(p % WIDTH, p / WIDTH, c)) < 0.51, "pixel " + p);
            }
        }
    }
}
