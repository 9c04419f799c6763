package lightwell.hdr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.OptionalDouble;
import lightwell.hdr.HdrOptions.Choice;
import lightwell.hdr.HdrOptions.GainCurve;
import lightwell.hdr.HdrOptions.MissingGain;
import lightwell.image.Raster;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.photo.Oracle;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Made and real photos against pixels computed by other means. */
class HdrOracleTest {

    private static final double RELATIVE = 1 / 1024.0;
    private static final double ABSOLUTE = 3e-4;

    @ParameterizedTest
    @ValueSource(strings = {"straight", "turned", "pug", "iphone15promax", "dji_xmp_headroom"})
    void reconstructsTheOraclesPixels(String name) throws IOException {
        Oracle oracle = Oracle.of(name);
        try (Photo photo = PhotoReader.open(oracle.photo())) {
            assertEquals(Primaries.DISPLAY_P3, photo.base().encoding().primaries());
            compare(oracle, photo, GainCurve.SRGB, "acescg_hdr_i", "gain_lin_i");
            compare(oracle, photo, GainCurve.REC709, "acescg_hdr_ii", "gain_lin_ii");
        }
    }

    private static void compare(Oracle oracle, Photo photo, GainCurve curve, String hdrKey, String gainKey) throws IOException {
        HdrReconstruction hdr = HdrReconstruction.prepare(photo,
                new HdrOptions(Choice.APPLE, OptionalDouble.empty(), curve, MissingGain.ZERO));
        assertEquals(oracle.json().get("headroom").asDouble(), hdr.headroom().orElseThrow().linear(), 1e-9);
        Raster base = photo.base().raster();
        assertEquals(20, oracle.json().get("points").size());
        for (JsonNode point : oracle.json().get("points")) {
            if (Oracle.roundedToTheOtherCode(point, base)) {
                continue;
            }
            int x = point.get("x").asInt();
            int y = point.get("y").asInt();
            float[] row = linear(base, y, photo.base().encoding());
            float[] gain = new float[base.width()];
            compare(point.get("acescg_sdr"), oracle, row, x, "sdr " + point.get("label"));
            hdr.apply(y, 1, row);
            hdr.gain(y, 1, gain);
            compare(point.get(hdrKey), oracle, row, x, hdrKey + " " + point.get("label"));
            assertEquals(point.get(gainKey).asDouble(), gain[x], 1e-6);
        }
    }

    private static void compare(JsonNode expected, Oracle oracle, float[] row, int x, String what) {
        double[] actual = oracle.toAcesCg(row[x * 3], row[x * 3 + 1], row[x * 3 + 2]);
        for (int c = 0; c < 3; c++) {
            double truth = expected.get(c).asDouble();
            assertEquals(truth, actual[c], Math.abs(truth) * RELATIVE + ABSOLUTE, what + " channel " + c);
        }
    }

    private static float[] linear(Raster base, int y, ColorEncoding encoding) {
        float[] row = new float[base.width() * 3];
        for (int x = 0; x < base.width(); x++) {
            row[x * 3] = (float) encoding.red().toLinear((double) base.get(x, y, 0) / base.maxCode());
            row[x * 3 + 1] = (float) encoding.green().toLinear((double) base.get(x, y, 1) / base.maxCode());
            row[x * 3 + 2] = (float) encoding.blue().toLinear((double) base.get(x, y, 2) / base.maxCode());
        }
        return row;
    }

    @Test
    void pugSaysWhichRuleFired() throws IOException {
        try (Photo photo = PhotoReader.open(Oracle.photo("pug.heic"))) {
            Headroom zero = headroom(photo, MissingGain.ZERO).headroom().orElseThrow();
            assertEquals(3.4822, zero.linear(), 1e-4);
            assertEquals("maker note 33, with 48 missing taken as 0", zero.rule());
            assertEquals(1.7327, headroom(photo, MissingGain.EIGHT).headroom().orElseThrow().linear(), 1e-4);
            assertTrue(headroom(photo, MissingGain.NONE).headroom().isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({"straight.heic, newer.heic", "pug.heic, ios18_like.heic"})
    void theSamePhotoInANewerGraphGivesTheSameLight(String older, String graph) throws IOException {
        HdrOptions apple = new HdrOptions(Choice.APPLE, OptionalDouble.empty(), GainCurve.SRGB, MissingGain.ZERO);
        try (Photo pug = PhotoReader.open(Oracle.photo(older)); Photo newer = PhotoReader.open(Oracle.photo(graph))) {
            HdrReconstruction expected = HdrReconstruction.prepare(pug, apple);
            HdrReconstruction actual = HdrReconstruction.prepare(newer, apple);
            assertEquals(expected.rule(), actual.rule());
            for (int y = 0; y < pug.base().info().height(); y += 251) {
                float[] a = linear(pug.base().raster(), y, pug.base().encoding());
                float[] b = linear(newer.base().raster(), y, newer.base().encoding());
                expected.apply(y, 1, a);
                actual.apply(y, 1, b);
                assertArrayEquals(a, b);
            }
        }
    }

    private static HdrReconstruction headroom(Photo photo, MissingGain missing) throws IOException {
        return HdrReconstruction.prepare(photo, new HdrOptions(Choice.AUTO, OptionalDouble.empty(), GainCurve.SRGB, missing));
    }
}
