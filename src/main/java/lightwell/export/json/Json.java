package lightwell.export.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.message.Message;

/** Creates JSON values: no NaN, no infinity, no invalid UTF-16; missing values are null. */
public final class Json {

    /** Up to here a double represents every integer. */
    private static final double LARGEST_INTEGER = 1L << 53;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    public static ObjectNode object() {
        return NODES.objectNode();
    }

    public static ArrayNode array() {
        return NODES.arrayNode();
    }

    public static JsonNode missing() {
        return NODES.nullNode();
    }

    /** A whole number is written without a fraction; null if it is not finite. */
    public static JsonNode number(double value) {
        if (!Double.isFinite(value)) {
            return NODES.nullNode();
        }
        return value == Math.rint(value) && Math.abs(value) <= LARGEST_INTEGER ? NODES.numberNode((long) value) : NODES.numberNode(value);
    }

    public static JsonNode number(OptionalDouble value) {
        return number(value.orElse(Double.NaN));
    }

    public static ArrayNode numbers(double... values) {
        ArrayNode array = NODES.arrayNode(values.length);
        for (double value : values) {
            array.add(number(value));
        }
        return array;
    }

    public static JsonNode text(Optional<String> text) {
        return text.map(Json::text).orElse(NODES.nullNode());
    }

    /** In English, whatever the user's language, since programs read it. */
    public static JsonNode text(Message message) {
        return text(message.english());
    }

    /** Unpaired surrogates, which truncated texts may end with, become U+FFFD. */
    public static JsonNode text(String text) {
        return NODES.textNode(wellFormed(text));
    }

    public static String wellFormed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(
                point -> out.appendCodePoint(Character.MIN_SURROGATE <= point && point <= Character.MAX_SURROGATE ? 0xFFFD : point));
        return out.toString();
    }
}
