package lightwell.export.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import lightwell.photo.Oracle;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StereoJsonTest {

    @Test
    void saysWhatTheFileKnowsOfTheCamerasOfAPair() throws IOException {
        try (Photo photo = PhotoReader.open(Oracle.photo("spatial_pair.heic"))) {
            JsonNode stereo = InfoSchema.valid(photo).get("stereo");
            assertEquals(0.063807, stereo.get("baseline").asDouble(), 1e-9);
            assertEquals(0.0293, stereo.get("disparityAdjustment").asDouble(), 1e-9);
            assertEquals(26, stereo.at("/left/item").asInt());
            assertEquals(0, stereo.at("/left/position/0").asDouble());
            assertEquals(0.063807, stereo.at("/right/position/0").asDouble(), 1e-9);
            assertEquals(1280, stereo.at("/right/calibration/cx").asDouble());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"straight.heic", "pug.heic"})
    void isNullWithoutAPair(String name) throws IOException {
        try (Photo photo = PhotoReader.open(Oracle.photo(name))) {
            assertTrue(InfoSchema.valid(photo).get("stereo").isNull());
        }
    }
}
