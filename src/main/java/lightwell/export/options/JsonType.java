package lightwell.export.options;

import com.fasterxml.jackson.databind.JsonNode;

/** One kind of value in JSON. Implementations are immutable. */
public interface JsonType<V> {

    JsonNode write(V value);

    /**
     * @param place where the value stands, for messages: "options.tiles"
     * @throws IllegalArgumentException one sentence with the place, if it is another kind of value
     */
    V read(JsonNode json, String place);
}
