package lightwell.export.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lightwell.depth.quality.MeasuredQuality;
import lightwell.photo.Photo;

/** Holds documents to the schema that is shipped. */
public final class InfoSchema {

    /** Refuses a name that stands twice in an object. */
    private static final JsonMapper STRICT = JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(PhotoJson.class.getResourceAsStream("/lightwell/export/info.schema.json"));

    private InfoSchema() {}

    /** The photo's document, which is valid JSON and follows the schema. */
    public static JsonNode valid(Photo photo) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PhotoJson.write(photo, MeasuredQuality.of(photo), out);
        return valid(out.toString(StandardCharsets.UTF_8));
    }

    public static JsonNode valid(String document) throws IOException {
        JsonNode json = STRICT.readTree(document);
        assertEquals(List.of(), SCHEMA.validate(json).stream().map(Object::toString).toList());
        return json;
    }

    /** What stands at these names; fails when there is nothing. */
    public static JsonNode at(JsonNode json, String... names) {
        JsonNode node = json;
        for (String name : names) {
            if (!node.has(name)) {
                fail("There is no " + name + " of " + String.join("/", names) + " among "
                        + List.copyOf(node.properties().stream().map(e -> e.getKey()).toList()));
            }
            node = node.get(name);
        }
        return node;
    }
}
