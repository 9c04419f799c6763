package lightwell.export.options;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import lightwell.message.Message;

/**
 * Options as JSON and back: an object with a key for each option. Each key is declared once, with the way to read it from options and the
 * way to change it in them. Immutable.
 *
 * @param <O> the options; immutable
 */
public final class OptionsCodec<O> implements JsonType<O> {

    private final O defaults;
    private final Map<String, Key<O, ?>> keys;

    private record Key<O, V>(JsonType<V> type, Function<O, V> get, BiFunction<O, V, O> with) {

        JsonNode write(O options) {
            return type.write(get.apply(options));
        }

        O read(O options, JsonNode value, String place) {
            V read = type.read(value, place);
            return PlacedException.at(place, () -> with.apply(options, read));
        }
    }

    private OptionsCodec(O defaults, Map<String, Key<O, ?>> keys) {
        this.defaults = defaults;
        this.keys = keys;
    }

    /** Without keys. @param defaults for keys that a document lacks */
    public static <O> OptionsCodec<O> of(O defaults) {
        return new OptionsCodec<>(defaults, Map.of());
    }

    /**
     * With one more key.
     *
     * @param with makes options with the value; may refuse it with an IllegalArgumentException, one sentence
     */
    public <V> OptionsCodec<O> key(String name, JsonType<V> type, Function<O, V> get, BiFunction<O, V, O> with) {
        Map<String, Key<O, ?>> more = new LinkedHashMap<>(keys);
        if (more.put(name, new Key<>(type, get, with)) != null) {
            throw new IllegalArgumentException(name + " is declared twice");
        }
        return new OptionsCodec<>(defaults, more);
    }

    /** All keys, in the order of their declaration. */
    @Override
    public ObjectNode write(O options) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        keys.forEach((name, key) -> json.set(name, key.write(options)));
        return json;
    }

    /** Keys that are missing keep their defaults; unknown ones are refused, since they are misspelt or of a newer version. */
    @Override
    public O read(JsonNode json, String place) {
        if (!json.isObject()) {
            throw JsonTypes.wrong(json, place, "object");
        }
        O options = defaults;
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            Key<O, ?> key = keys.get(entry.getKey());
            if (key == null) {
                throw new PlacedException(Message.of("options.unknown-key", place, entry.getKey(), List.copyOf(keys.keySet())));
            }
            options = key.read(options, entry.getValue(), place + "." + entry.getKey());
        }
        return options;
    }
}
