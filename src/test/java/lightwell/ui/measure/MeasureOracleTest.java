package lightwell.ui.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.color.ColorEngine;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrReconstruction;
import lightwell.photo.Oracle;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.marks.PixelPosition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the table of the inspector says of made and real photos against pixels computed by other means. */
class MeasureOracleTest {

    private static final HdrOptions APPLE = new HdrOptions(HdrOptions.Choice.APPLE, OptionalDouble.empty(),
            HdrOptions.GainCurve.SRGB, HdrOptions.MissingGain.ZERO);

    /** The middle row of ACEScg's matrix to XYZ, as the Academy prints it (TB-2014-012). */
    private static final double[] AP1_Y = {0.2722287168, 0.6740817658, 0.0536895174};

    @ParameterizedTest
    @ValueSource(strings = {"straight", "turned", "pug", "iphone15promax"})
    void everyRowSaysTheOraclesValue(String name) throws IOException {
        Oracle oracle = Oracle.of(name);
        Photo photo = PhotoReader.open(oracle.photo());
        try (OpenPhoto open = new OpenPhoto(photo, HdrReconstruction.prepare(photo, APPLE), ColorEngine.load(Optional.empty()))) {
            double headroom = oracle.json().get("headroom").asDouble();
            List<Measurable> all = MeasuredPhoto.of(open);
            for (JsonNode point : oracle.json().get("points")) {
                if (Oracle.roundedToTheOtherCode(point, photo.base().raster())) {
                    continue;
                }
                PixelPosition at = new PixelPosition(point.get("x").asInt(), point.get("y").asInt());
                compare(point.get("base_rgb8"), read(open, all, "base.code", at), 0);
                compare(point.get("acescg_sdr"), read(open, all, "sdr", at), 1);
                compare(point.get("acescg_hdr_i"), read(open, all, "hdr", at), 1);
                double luminance = 0;
                for (int c = 0; c < 3; c++) {
                    luminance += AP1_Y[c] * point.get("acescg_hdr_i").get(c).asDouble();
                }
                assertEquals(203 * luminance, read(open, all, "nits", at)[0], 203 * (luminance / 1024 + 3e-4));
                double lift = 1 + (headroom - 1) * point.get("gain_lin_i").asDouble();
                assertEquals(Math.log(lift) / Math.log(2), read(open, all, "gain", at)[0], 1e-5);
                if (point.hasNonNull("depth8_nearest")) {
                    assertEquals(point.get("depth8_nearest").asInt(), read(open, all, "depth.code", at)[0]);
                }
            }
        }
    }

    private static float[] read(OpenPhoto photo, List<Measurable> all, String id, PixelPosition at) throws IOException {
        var base = photo.photo().base().info();
        return all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow().read(at, base.width(), base.height());
    }

    private static void compare(JsonNode expected, float[] actual, int tolerance) {
        for (int c = 0; c < 3; c++) {
            double truth = expected.get(c).asDouble();
            assertEquals(truth, actual[c], tolerance * (Math.abs(truth) / 1024 + 3e-4));
        }
    }
}
