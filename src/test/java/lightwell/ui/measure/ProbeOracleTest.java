package lightwell.ui.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
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

/** What the probe says of made and real photos against pixels computed by other means. */
class ProbeOracleTest {

    private static final HdrOptions APPLE = new HdrOptions(HdrOptions.Choice.APPLE, OptionalDouble.empty(),
            HdrOptions.GainCurve.SRGB, HdrOptions.MissingGain.ZERO);

    @ParameterizedTest
    @ValueSource(strings = {"straight", "turned", "pug", "iphone15promax", "dji_xmp_headroom"})
    void saysTheOraclesValues(String name) throws IOException {
        Oracle oracle = Oracle.of(name);
        Photo photo = PhotoReader.open(oracle.photo());
        try (OpenPhoto open = new OpenPhoto(photo, HdrReconstruction.prepare(photo, APPLE), ColorEngine.load(Optional.empty()))) {
            double headroom = oracle.json().get("headroom").asDouble();
            for (JsonNode point : oracle.json().get("points")) {
                if (Oracle.roundedToTheOtherCode(point, photo.base().raster())) {
                    continue;
                }
                PixelReading reading = PixelProbe.read(open, new PixelPosition(point.get("x").asInt(), point.get("y").asInt()));
                String label = point.get("label").asText();
                compare(point.get("acescg_sdr"), reading.sdr().orElseThrow(), "SDR " + label);
                compare(point.get("acescg_hdr_i"), reading.hdr().orElseThrow(), "HDR " + label);
                double lift = 1 + (headroom - 1) * point.get("gain_lin_i").asDouble();
                assertEquals(Math.log(lift) / Math.log(2), reading.stops().orElseThrow(), 1e-5, label);
                if (point.hasNonNull("depth8_nearest")) {
                    assertEquals(point.get("depth8_nearest").asInt(), reading.depthCode().orElseThrow(), label);
                }
            }
        }
    }

    private static void compare(JsonNode expected, float[] actual, String what) {
        for (int c = 0; c < 3; c++) {
            double truth = expected.get(c).asDouble();
            assertEquals(truth, actual[c], Math.abs(truth) / 1024 + 3e-4, what + " channel " + c);
        }
    }
}
