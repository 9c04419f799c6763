package lightwell.depth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import lightwell.depth.upsample.NearestDepth;
import lightwell.metadata.DepthDescription;
import lightwell.photo.LayerInfo;
import lightwell.photo.Oracle;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Depth of made and real photos against values computed by other means. */
class DepthOracleTest {

    @ParameterizedTest
    @CsvSource({"straight, 0.227, 1.25, absolute", "turned, 0.227, 1.25, absolute", "pug, 0.228, 0.668, relative"})
    void isWithinHalfAStepOfDisparity(String name, double nearest, double farthest, String accuracy) throws IOException {
        Oracle oracle = Oracle.of(name);
        try (Photo photo = PhotoReader.open(oracle.photo())) {
            DepthDescription description = photo.depth().orElseThrow().description().orElseThrow();
            LayerInfo base = photo.base().info();
            DepthScale scale = DepthScale.of(description, 8);
            NearestDepth depth = new NearestDepth(photo.depth().orElseThrow().raster(), scale, base.width(), base.height());
            double min = oracle.json().at("/depth/d_min").asDouble();
            double max = oracle.json().at("/depth/d_max").asDouble();
            double halfStep = (max - min) / 255 / 2;
            float[] row = new float[base.width()];
            assertEquals(20, oracle.json().get("points").size());
            for (JsonNode point : oracle.json().get("points")) {
                depth.metres(point.get("y").asInt(), 1, row);
                double disparity = min + point.get("depth8_nearest").asInt() / 255.0 * (max - min);
                assertEquals(disparity, 1.0 / row[point.get("x").asInt()], halfStep, point.get("label").asText());
            }
            assertEquals(nearest, scale.nearest(), 5e-4);
            assertEquals(farthest, scale.farthest(), 5e-4);
            assertTrue(description.trust().english().contains(accuracy));
        }
    }
}
