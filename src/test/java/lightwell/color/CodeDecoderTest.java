package lightwell.color;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import lightwell.image.Raster;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;
import lightwell.photo.Oracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeDecoderTest {

    private static final ColorEncoding P3 = ColorEncoding.of("Display P3", Primaries.DISPLAY_P3, new Transfer.Srgb(), "test");

    @ParameterizedTest
    @ValueSource(strings = {"straight", "turned", "pug", "dji_xmp_headroom", "iphone15promax"})
    void codesOfPhotosBecomeTheOraclesLight(String photo) throws IOException {
        JsonNode points = Oracle.of(photo).json().get("points");
        assertEquals(20, points.size());
        for (JsonNode point : points) {
            Raster pixel = Raster.allocate(1, 1, 3, 8);
            for (int c = 0; c < 3; c++) {
                pixel.set(0, 0, c, point.get("base_rgb8").get(c).asInt());
            }
            float[] rgb = new float[3];
            new CodeDecoder(P3, 8, Primaries.AP1).apply(pixel, 0, 1, rgb);
            for (int c = 0; c < 3; c++) {
                double expected = point.get("acescg_sdr").get(c).asDouble();
                assertEquals(expected, rgb[c], 1e-6, photo + ": " + point.get("label"));
            }
        }
    }

    /** BT.2100, table 5: the nominal display shows 1000 nits * E * Y^0.2; SDR white is 203 nits (BT.2408). */
    @Test
    void hlgIsShownAsOnTheNominalDisplay() throws ColorException {
        ColorEncoding hlg = ColorEncoding.of("HLG", Primaries.REC2020, new Transfer.Hlg(), "test");
        Raster row = Raster.allocate(2, 1, 3, 10);
        int[] codes = {1023, 1023, 1023, 1023, 0, 0};
        for (int i = 0; i < 6; i++) {
            row.set(i / 3, 0, i % 3, codes[i]);
        }
        float[] rgb = new float[6];
        new CodeDecoder(hlg, 10, Primaries.REC2020).apply(row, 0, 1, rgb);
        double peak = 1000.0 / 203;
        assertEquals(peak, rgb[0], 1e-6 * peak);
        assertEquals(peak * Math.pow(0.2627, 0.2), rgb[3], 1e-4, "red alone has 26.27% of the luminance");
        assertEquals(0, rgb[4]);
    }

    /** Every signal of grey, and colours, within the rounding of floats of the formula in double precision. */
    @Test
    void hlgIsTheFormulaAtEverySignal() throws ColorException {
        ColorEncoding hlg = ColorEncoding.of("HLG", Primaries.REC2020, new Transfer.Hlg(), "test");
        Raster row = Raster.allocate(3 * 1024, 1, 3, 10);
        for (int x = 0; x < row.width(); x++) {
            int code = x % 1024;
            row.set(x, 0, 0, code);
            row.set(x, 0, 1, x < 1024 ? code : 1023 - code);
            row.set(x, 0, 2, x < 2048 ? code : code * 7 % 1024);
        }
        float[] rgb = new float[3 * row.width()];
        new CodeDecoder(hlg, 10, Primaries.REC2020).apply(row, 0, 1, rgb);
        for (int x = 0; x < row.width(); x++) {
            double[] scene = new double[3];
            for (int c = 0; c < 3; c++) {
                double signal = row.get(x, 0, c) / 1023.0;
                scene[c] = signal <= 0.5 ? signal * signal / 3 : (Math.exp((signal - 0.55991073) / 0.17883277) + 0.28466892) / 12;
            }
            double luminance = 0.2627 * scene[0] + 0.6780 * scene[1] + 0.0593 * scene[2];
            for (int c = 0; c < 3; c++) {
                double nits = luminance == 0 ? 0 : 1000 * Math.pow(luminance, 0.2) * scene[c];
                assertEquals(nits / 203, rgb[3 * x + c], 2e-5 * nits / 203, "pixel " + x + ", channel " + c);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 10, 12, 16})
    void everyDepthReachesWhiteAndFollowsTheCurve(int bits) throws ColorException {
        Raster row = Raster.allocate(5, 1, 3, bits);
        int max = row.maxCode();
        int[] codes = {0, 1, max / 2, max - 1, max};
        for (int x = 0; x < 5; x++) {
            for (int c = 0; c < 3; c++) {
                row.set(x, 0, c, codes[x]);
            }
        }
        float[] rgb = new float[15];
        new CodeDecoder(P3, bits, Primaries.DISPLAY_P3).apply(row, 0, 1, rgb);
        for (int i = 0; i < 15; i++) {
            double v = codes[i / 3] / (double) max;
            assertEquals(v <= .04045 ? v / 12.92 : Math.pow((v + .055) / 1.055, 2.4), rgb[i], 1e-7);
        }
        assertEquals(1f, rgb[12]);
    }

    @Test
    void greyIsSpreadAndAlphaLeftOut() throws ColorException {
        Raster grey = Raster.allocate(2, 1, 1, 8);
        grey.set(1, 0, 0, 255);
        float[] rgb = new float[6];
        new CodeDecoder(P3, 8, Primaries.AP1).apply(grey, 0, 1, rgb);
        assertArrayEquals(new float[] {0, 0, 0, 1, 1, 1}, rgb, 1e-6f);

        for (int bits : new int[] {8, 10}) {
            Raster rgba = Raster.allocate(2, 1, 4, bits);
            rgba.set(0, 0, 0, rgba.maxCode());
            rgba.set(0, 0, 3, 7);
            rgba.set(1, 0, 2, rgba.maxCode());
            new CodeDecoder(P3, bits, Primaries.DISPLAY_P3).apply(rgba, 0, 1, rgb);
            assertArrayEquals(new float[] {1, 0, 0, 0, 0, 1}, rgb);
        }
    }

    @Test
    void bandsHonourTheStrideAndTheFirstRow() throws ColorException {
        ByteBuffer samples = ByteBuffer.allocateDirect(16 * 3);
        samples.put(16, (byte) 255).put(33, (byte) 255);
        Raster padded = Raster.wrap(2, 3, 3, 8, 16, samples, () -> {});
        float[] rgb = new float[12];
        new CodeDecoder(P3, 8, Primaries.DISPLAY_P3).apply(padded, 1, 2, rgb);
        assertArrayEquals(new float[] {1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0}, rgb);
    }

    /** A 10-bit picture may hold 16-bit codes by mistake or malice. */
    @Test
    void aCodeAboveTheDepthIsTheLargest() throws ColorException {
        Raster row = Raster.allocate(1, 1, 3, 10);
        row.set(0, 0, 0, 0xFFFF);
        row.set(0, 0, 1, 1024);
        float[] rgb = new float[3];
        new CodeDecoder(P3, 10, Primaries.DISPLAY_P3).apply(row, 0, 1, rgb);
        assertArrayEquals(new float[] {1, 1, 0}, rgb);
    }

    @Test
    void channelsMayHaveCurvesOfTheirOwn() throws ColorException {
        ColorEncoding odd = new ColorEncoding("odd", Primaries.AP1, new Transfer.Gamma(1), new Transfer.Gamma(2),
                new Transfer.Table(new float[] {0, .1f, 1}), Message.verbatim("test"));
        Raster row = Raster.allocate(1, 1, 3, 8);
        for (int c = 0; c < 3; c++) {
            row.set(0, 0, c, 51);
        }
        float[] rgb = new float[3];
        new CodeDecoder(odd, 8, Primaries.AP1).apply(row, 0, 1, rgb);
        assertArrayEquals(new float[] {.2f, .04f, .04f}, rgb, 1e-6f);
    }

    @Test
    void rowsAndDepthsThatDoNotFitAreRefused() throws ColorException {
        CodeDecoder decoder = new CodeDecoder(P3, 8, Primaries.AP1);
        Raster raster = Raster.allocate(4, 4, 3, 8);
        assertThrows(IndexOutOfBoundsException.class, () -> decoder.apply(raster, 3, 2, new float[24]));
        assertThrows(IndexOutOfBoundsException.class, () -> decoder.apply(raster, 0, 2, new float[23]));
        assertThrows(IllegalArgumentException.class, () -> decoder.apply(Raster.allocate(4, 4, 3, 10), 0, 1, new float[12]));
        assertTrue(assertThrows(ColorException.class, () -> new CodeDecoder(P3, 17, Primaries.AP1)).getMessage().contains("17"));
    }
}
