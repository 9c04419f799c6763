package lightwell.author.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.author.BaseSpace;
import lightwell.author.Chroma;
import lightwell.author.HdrSource;
import lightwell.author.PatchSource;
import lightwell.author.Quality;
import lightwell.author.SdrMethod;
import lightwell.author.map.MapOptions;
import lightwell.author.source.HdrSources;
import lightwell.author.source.SourceOptions;
import lightwell.color.ColorEngine;
import lightwell.color.PrimariesMatrix;
import lightwell.export.Existing;
import lightwell.export.OutputTarget;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.metadata.Primaries;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Known colours go through every format and come back: no hue turns, no channel changes places. */
class PatchColoursTest {

    private static final int SIDE = 32;
    private static final double[][] PATCHES = {
        {0.02, 0.02, 0.02}, {0.18, 0.18, 0.18}, {1, 1, 1}, {2, 2, 2}, {4, 4, 4}, // a neutral ramp
        {0.45, 0.75, 1.9}, {0.35, 0.5, 0.95}, // sky
        {0.95, 0.62, 0.5}, {1.8, 1.25, 1.05}, // skin, and skin in the sun
        {0.58, 0.02, 0.02}, {0.02, 0.58, 0.02}, {0.02, 0.02, 0.58}, // nearly pure primaries
        {1, 1, 0}, {0, 1, 1}, {0, 1, 0}, {1, 0, 1}, {1, 0, 0}, {0, 0, 1}, // bars of 203 nits, in the order of BT.2111
        {3, 0.1, 0.1}, {0.1, 3, 0.1}, {0.1, 0.1, 3}, // bright primaries
        {0.58, 0.58, 0.02}, {0.02, 0.58, 0.58}, {0.58, 0.02, 0.58}};

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void coloursStay(OutputFormat format) throws IOException {
        List<String> moved = new ArrayList<>();
        double[][] back = backFrom(format);
        for (int p = 0; p < PATCHES.length; p++) {
            double[] was = ictcp(PATCHES[p]);
            double[] now = ictcp(back[p]);
            double deltaE = 720 * Math.sqrt(Math.pow(was[0] - now[0], 2) + 0.25 * Math.pow(was[1] - now[1], 2)
                    + Math.pow(was[2] - now[2], 2));
            double turned = Math.toDegrees(Math.atan2(was[2], was[1]) - Math.atan2(now[2], now[1]));
            turned = Math.abs(Math.IEEEremainder(turned, 360));
            boolean hue = Math.hypot(was[1], was[2]) > 0.02;
            if (deltaE > 1 && (!hue || turned > 1)) {
                moved.add(String.format(Locale.ROOT, "%d: delta E ITP %.2f, %.2f degrees, %.4f %.4f %.4f", p, deltaE, turned, back[p][0],
                        back[p][1], back[p][2]));
            }
            for (int c = 0; c < 3; c++) {
                assertEquals(PATCHES[p][c], back[p][c], 0.01 + 0.04 * PATCHES[p][c], format + " patch " + p + " channel " + c);
            }
        }
        assertTrue(moved.isEmpty(), format + " " + moved);
    }

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void highlightsOfOnePixelStayInPlace(OutputFormat format) throws IOException {
        int width = 67;
        int height = 35;
        PatchSource source = new PatchSource(width, height, Primaries.DISPLAY_P3,
                (x, y) -> isSpark(x, y) ? new double[] {4, 4, 4} : new double[] {0.4, 0.4, 0.4});
        ColorEngine color = ColorEngine.load(Optional.empty());
        try (HdrSource read = HdrSources.open(written(source, format, color), SourceOptions.NONE, color)) {
            assertEquals(List.of(width, height), List.of(read.width(), read.height()));
            float[] rgb = new float[3 * width * height];
            read.read(0, height, rgb);
            for (int i = 0; i < rgb.length; i++) {
                int x = i / 3 % width;
                int y = i / 3 / width;
                double light = isSpark(x, y) ? 4 : 0.4;
                assertEquals(light, rgb[i], 0.15 * light, format + " at " + x + "," + y);
            }
        }
    }

    private static boolean isSpark(int x, int y) {
        return x % 13 == 7 && y % 11 == 5;
    }

    /** The mean light of the middle of every patch. */
    private double[][] backFrom(OutputFormat format) throws IOException {
        ColorEngine color = ColorEngine.load(Optional.empty());
        Path file = written(PatchSource.of(Primaries.DISPLAY_P3, SIDE, PATCHES), format, color);
        try (HdrSource read = HdrSources.open(file, SourceOptions.NONE, color)) {
            float[] rgb = new float[3 * read.width() * SIDE];
            read.read(0, SIDE, rgb);
            double[] matrix = PrimariesMatrix.between(read.primaries(), Primaries.DISPLAY_P3);
            double[][] means = new double[PATCHES.length][];
            for (int p = 0; p < means.length; p++) {
                double[] mean = new double[3];
                int count = 0;
                for (int y = SIDE / 4; y < 3 * SIDE / 4; y++) {
                    for (int x = p * SIDE + SIDE / 4; x < p * SIDE + 3 * SIDE / 4; x++, count++) {
                        for (int c = 0; c < 3; c++) {
                            mean[c] += rgb[3 * (y * read.width() + x) + c];
                        }
                    }
                }
                means[p] = times(matrix, mean[0] / count, mean[1] / count, mean[2] / count);
            }
            return means;
        }
    }

    /** A file of best quality, without loss by chroma. */
    private Path written(HdrSource source, OutputFormat format, ColorEngine color) throws IOException {
        MapOptions map = new MapOptions(false, 1, 8, OptionalDouble.empty(), true);
        AuthorOptions author = new AuthorOptions(BaseSpace.DISPLAY_P3, 8, SdrMethod.RollOff.DEFAULT, map, false);
        EncodeOptions options = new EncodeOptions(List.of(format), author, Quality.BEST, Optional.of(Chroma.FULL), false);
        Path file = folder.resolve("patches" + format.suffix());
        new Encoder(options, color, ParallelFor.NONE).encode(source, wanted -> OutputTarget.of(file, Existing.REFUSE), Progress.NONE,
                new Encoder.Watcher() {
                    @Override
                    public void file(EncodedFile written) {}

                    @Override
                    public void warning(Message sentence) {}
                });
        return file;
    }

    /** ICtCp of P3 light, ITU-R BT.2100 table 7. */
    private static double[] ictcp(double[] p3) throws IOException {
        double[] rgb = times(PrimariesMatrix.between(Primaries.DISPLAY_P3, Primaries.REC2020), p3[0], p3[1], p3[2]);
        double l = pq((1688 * rgb[0] + 2146 * rgb[1] + 262 * rgb[2]) / 4096);
        double m = pq((683 * rgb[0] + 2951 * rgb[1] + 462 * rgb[2]) / 4096);
        double s = pq((99 * rgb[0] + 309 * rgb[1] + 3688 * rgb[2]) / 4096);
        return new double[] {(l + m) / 2, (6610 * l - 13613 * m + 7003 * s) / 4096, (17933 * l - 17390 * m - 543 * s) / 4096};
    }

    private static double pq(double light) {
        double y = Math.pow(Math.max(0, light) * 203 / 10_000, 0.1593017578125);
        return Math.pow((0.8359375 + 18.8515625 * y) / (1 + 18.6875 * y), 78.84375);
    }

    private static double[] times(double[] m, double r, double g, double b) {
        return new double[] {m[0] * r + m[1] * g + m[2] * b, m[3] * r + m[4] * g + m[5] * b, m[6] * r + m[7] * g + m[8] * b};
    }
}
