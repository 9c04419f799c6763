package lightwell.export.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import lightwell.metadata.tree.MetadataNode;
import lightwell.metadata.tree.MetadataValue;

/** The metadata tree: groups as objects, values as the corresponding JSON types. */
final class MetadataJson {

    private MetadataJson() {}

    static JsonNode of(MetadataNode node) {
        return node.value().map(MetadataJson::value).orElseGet(() -> group(node));
    }

    private static JsonNode group(MetadataNode group) {
        ObjectNode json = Json.object();
        Map<String, Integer> last = new HashMap<>();
        for (MetadataNode child : group.children()) {
            json.set(free(json, Json.wellFormed(child.name()), last), of(child));
        }
        return json;
    }

    /**
     * The name, with a number if it is taken.
     *
     * @param last highest number of each name so far
     */
    private static String free(ObjectNode json, String name, Map<String, Integer> last) {
        String free = name;
        while (json.has(free)) {
            free = name + " (" + (last.merge(name, 1, Integer::sum) + 1) + ")";
        }
        return free;
    }

    private static JsonNode value(MetadataValue value) {
        if (value instanceof MetadataValue.Number number) {
            return Json.number(number.number());
        }
        if (value instanceof MetadataValue.Numbers numbers) {
            return Json.numbers(numbers.numbers().stream().mapToDouble(Double::doubleValue).toArray());
        }
        if (value instanceof MetadataValue.Flag flag) {
            return BooleanNode.valueOf(flag.flag());
        }
        if (value instanceof MetadataValue.Binary binary) {
            return Json.object().put("base64", Base64.getEncoder().encodeToString(binary.bytes())).put("length", binary.bytes().length);
        }
        return Json.text(((MetadataValue.Text) value).text());
    }
}
