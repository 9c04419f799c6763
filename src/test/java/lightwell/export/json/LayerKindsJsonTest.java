package lightwell.export.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lightwell.photo.LayerKind;
import org.junit.jupiter.api.Test;

class LayerKindsJsonTest {

    @Test
    void theSchemaListsEveryKindOfLayerAndNoOther() throws IOException {
        try (InputStream in = LayerKindsJsonTest.class.getResourceAsStream("/lightwell/export/info.schema.json")) {
            List<String> listed = new ArrayList<>();
            JsonNode schema = JsonMapper.builder().build().readTree(in);
            schema.at("/properties/layers/items/properties/kind/enum").forEach(kind -> listed.add(kind.asText()));
            assertEquals(Arrays.stream(LayerKind.values()).map(LayerKind::json).sorted().toList(), listed.stream().sorted().toList());
        }
    }
}
