package lightwell.color;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import lightwell.image.Raster;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.metadata.icc.IccReader;
import lightwell.metadata.icc.TableProfiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Profiles of lookup tables, through the engine and the cube that is baked of it. */
class TableDecoderTest {

    private static final Primaries XYZ = new Primaries(1, 0, 0, 1, 0, 0, 0.9642 / 2.7891, 1 / 2.7891);
    private static final double[] D50 = {0.9642, 1, 0.8249};
    /** The black of the perceptual intent's medium (ICC.1:2022, 6.3.4.3). */
    private static final double[] BLACK = {0.00336, 0.0034731, 0.00287};

    /** Light of Rec.2020, which sRGB could not hold, by the definition of the composed profile. */
    @ParameterizedTest
    @CsvSource({"prtr, true, 8", "prtr, true, 10", "prtr, true, 16", "prtr, false, 8", "scnr, false, 12"})
    void coloursAreWhatTheProfileSays(String kind, boolean matrix, int bits) throws IOException {
        byte[] profile = matrix ? TableProfiles.curvesAndMatrix(kind) : TableProfiles.grid(kind);
        Raster row = colours(bits);
        float[] rgb = decode(profile, row, Primaries.REC2020);
        for (int x = 0; x < row.width(); x++) {
            double[] light = {light(row, x, 0), light(row, x, 1), light(row, x, 2)};
            double brightest = Math.max(light[0], Math.max(light[1], light[2]));
            for (int c = 0; c < 3; c++) {
                assertEquals(light[c], rgb[3 * x + c], 0.004 * brightest + 1e-4, kind + " " + x + " channel " + c);
            }
        }
    }

    /** lcms2 stretches the perceptual intent of version 4, whose medium has a black, so that black is no light. */
    @Test
    void thePerceptualIntentBeginsAtItsBlack() throws IOException {
        Raster row = Raster.allocate(256, 1, 3, 8);
        for (int i = 0; i < 3 * 256; i++) {
            row.set(i / 3, 0, i % 3, i / 3);
        }
        float[] xyz = decode(TableProfiles.curvesAndMatrix("scnr"), row, XYZ);
        for (int x = 0; x < 256; x++) {
            for (int c = 0; c < 3; c++) {
                double stretched = (light(row, x, c) * D50[c] - BLACK[c]) / (D50[c] - BLACK[c]);
                assertEquals(Math.max(0, stretched), xyz[3 * x + c], 0.003 * light(row, x, c) + 5e-4, x + " channel " + c);
            }
        }
    }

    /** XYB as libjxl writes it, against lcms2 2.14 in floating point without optimisation, perceptual. */
    @Test
    void xybIsWhatLcmsSays() throws IOException {
        Path file = Path.of("..", "shared", "field", "vips_xyb.jpg");
        assumeTrue(Files.exists(file), "The test material " + file + " is not there.");
        double[][] known = {
            {0.5, 0.5, 0.5, 0.22277704, 0.17703065, 0.20606814}, {0.1, 0.9, 0.2, 0.54756080, 0.81208534, 0.34486957},
            {0.38, 0.49, 0.40, 0.17654026, 0.17773135, 0.12686500}};
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("ICC_PROFILE\0") + 14;
        byte[] profile = Arrays.copyOfRange(bytes, at, at + 720);
        Raster row = Raster.allocate(known.length, 1, 3, 16);
        for (int i = 0; i < 3 * known.length; i++) {
            row.set(i / 3, 0, i % 3, (int) Math.round(known[i / 3][i % 3] * 65_535));
        }
        float[] xyz = decode(profile, row, XYZ);
        for (int i = 0; i < xyz.length; i++) {
            double expected = known[i / 3][3 + i % 3];
            assertEquals(expected, xyz[i] * D50[i % 3], 0.003 * expected);
        }
    }

    @Test
    void rowsFactorsGreyAndAlphaAsElsewhere() throws IOException {
        RasterToLinear decoder = decoder(TableProfiles.grid("prtr"), 8);
        Raster colours = colours(8);
        float[] all = new float[3 * colours.width()];
        decoder.apply(colours, 0, 1, all);
        float[] part = new float[9];
        decoder.rows(colours, 5, 3).read(0, part);
        assertArrayEquals(Arrays.copyOfRange(all, 15, 24), part);
        decoder.rows(colours, 5, 3).read(0, new float[] {2, 2, 2}, part, 0);
        assertEquals(2 * all[16], part[1]);

        Raster grey = Raster.allocate(1, 1, 1, 8);
        Raster alpha = Raster.allocate(1, 1, 4, 8);
        grey.set(0, 0, 0, 77);
        for (int c = 0; c < 4; c++) {
            alpha.set(0, 0, c, c < 3 ? 77 : 9);
        }
        float[] one = new float[3];
        float[] other = new float[3];
        decoder.apply(grey, 0, 1, one);
        decoder.apply(alpha, 0, 1, other);
        assertArrayEquals(one, other);
        assertEquals(light(grey, 0, 0), one[1], 1e-3);
        assertThrows(IllegalArgumentException.class, () -> decoder.apply(Raster.allocate(1, 1, 3, 10), 0, 1, new float[3]));
    }

    /** What the checks let through, the engine reads or refuses; it is native, so a fault would end the process. */
    @Test
    void damagedTablesDoNoHarm() {
        Random random = new Random(1);
        int used = 0;
        for (int round = 0; round < 400; round++) {
            byte[] profile = round % 2 == 0 ? TableProfiles.curvesAndMatrix("scnr") : TableProfiles.grid("mntr");
            for (int i = 0; i < 1 + round % 4; i++) {
                profile[128 + random.nextInt(Math.min(400, profile.length - 128))] = (byte) random.nextInt(256);
            }
            Optional<ColorEncoding> read = IccReader.read(profile, warning -> {});
            if (read.isPresent() && read.get().tables().isPresent()) {
                try {
                    ProfileEngine.roots(read.get().tables().get().profile(), new short[3 * 64]);
                    used++;
                } catch (ColorException refused) {
                    assertTrue(refused.getMessage().endsWith("."));
                }
            }
        }
        assertTrue(used > 50, "only " + used + " were used");
    }

    private static RasterToLinear decoder(byte[] profile, int bits) throws IOException {
        return ColorEngine.load(Optional.empty()).decoder(IccReader.read(profile, warning -> {}).orElseThrow(), bits, Primaries.REC2020);
    }

    private static float[] decode(byte[] profile, Raster row, Primaries target) throws IOException {
        float[] rgb = new float[3 * row.width()];
        ColorEncoding encoding = IccReader.read(profile, warning -> {}).orElseThrow();
        ColorEngine.load(Optional.empty()).decoder(encoding, row.bitDepth(), target).apply(row, 0, 1, rgb);
        return rgb;
    }

    private static Raster colours(int bits) {
        Random random = new Random(bits);
        Raster row = Raster.allocate(500, 1, 3, bits);
        for (int i = 0; i < 3 * row.width(); i++) {
            int any = row.maxCode() / 10 + random.nextInt(row.maxCode() * 9 / 10);
            row.set(i / 3, 0, i % 3, i < 24 ? row.maxCode() * (i / 3 >> i % 3 & 1) : any);
        }
        return row;
    }

    private static double light(Raster row, int x, int c) {
        double v = row.get(x, 0, Math.min(c, row.channels() - 1)) / (double) row.maxCode();
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }
}
