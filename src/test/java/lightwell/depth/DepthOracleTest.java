package lightwell.depth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import lightwell.depth.upsample.NearestDepth;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import lightwell.photo.LayerInfo;
import lightwell.photo.Oracle;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import org.junit.jupiter.api.Test;

/** A real photo's depth against values computed by other means. */
class DepthOracleTest {

    @Test
    void pugIsWithinHalfAStepOfDisparity() throws IOException {
        Oracle oracle = Oracle.of("pug");
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
            assertEquals(0.228, scale.nearest(), 5e-4);
            assertEquals(0.668, scale.farthest(), 5e-4);
            assertTrue(DepthAccuracy.statement(description).contains("relative"));
        }
    }
}
