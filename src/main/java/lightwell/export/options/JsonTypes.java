package lightwell.export.options;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lightwell.message.Message;

/** The kinds of values that options have. Nothing is null in JSON and empty in Java. */
public final class JsonTypes {

    private static final int LONGEST_SHOWN = 40;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    public static final JsonType<String> TEXT = plain("text", JsonNode::isTextual, JsonNode::textValue, NODES::textNode);
    public static final JsonType<Boolean> FLAG = plain("flag", JsonNode::isBoolean, JsonNode::booleanValue, NODES::booleanNode);
    public static final JsonType<Integer> WHOLE = plain("whole", json -> json.isIntegralNumber() && json.canConvertToInt(),
            JsonNode::intValue, NODES::numberNode);
    /** Finite. */
    public static final JsonType<Double> NUMBER = plain("number", json -> json.isNumber() && Double.isFinite(json.doubleValue()),
            JsonNode::doubleValue, NODES::numberNode);
    public static final JsonType<OptionalInt> OPTIONAL_WHOLE = mapped(optional(WHOLE),
            value -> value.map(OptionalInt::of).orElseGet(OptionalInt::empty),
            value -> value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty());
    public static final JsonType<OptionalDouble> OPTIONAL_NUMBER = mapped(optional(NUMBER),
            value -> value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
            value -> value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty());

    private JsonTypes() {}

    /** One of an enum's constants, as its name in lower case. */
    public static <E extends Enum<E>> JsonType<E> oneOf(E[] constants) {
        return oneOf(constants, constant -> constant.name().toLowerCase(Locale.ROOT));
    }

    /** @param word of a constant, unique */
    public static <E> JsonType<E> oneOf(E[] constants, Function<E, String> word) {
        Map<String, E> meanings = Stream.of(constants)
                .collect(Collectors.toMap(word, Function.identity(), (first, second) -> first, LinkedHashMap::new));
        return new JsonType<>() {
            @Override
            public JsonNode write(E value) {
                return NODES.textNode(word.apply(value));
            }

            @Override
            public E read(JsonNode json, String place) {
                return Optional.ofNullable(meanings.get(TEXT.read(json, place)))
                        .orElseThrow(() -> new PlacedException(Message.of("options.none-of", place, json.textValue(),
                                List.copyOf(meanings.keySet()))));
            }
        };
    }

    /** A list. */
    public static <V> JsonType<List<V>> list(JsonType<V> of) {
        return new JsonType<>() {
            @Override
            public JsonNode write(List<V> values) {
                ArrayNode array = NODES.arrayNode();
                values.forEach(value -> array.add(of.write(value)));
                return array;
            }

            @Override
            public List<V> read(JsonNode json, String place) {
                if (!json.isArray()) {
                    throw wrong(json, place, "list");
                }
                List<V> values = new ArrayList<>();
                for (JsonNode value : json) {
                    values.add(of.read(value, place + "[" + values.size() + "]"));
                }
                return values;
            }
        };
    }

    /** Null, or a value. */
    public static <V> JsonType<Optional<V>> optional(JsonType<V> of) {
        return new JsonType<>() {
            @Override
            public JsonNode write(Optional<V> value) {
                return value.map(of::write).orElseGet(NODES::nullNode);
            }

            @Override
            public Optional<V> read(JsonNode json, String place) {
                return json.isNull() ? Optional.empty() : Optional.of(of.read(json, place));
            }
        };
    }

    /**
     * A value that JSON has in another form.
     *
     * @param to may refuse it with an IllegalArgumentException, one sentence
     */
    public static <A, B> JsonType<B> mapped(JsonType<A> form, Function<A, B> to, Function<B, A> from) {
        return new JsonType<>() {
            @Override
            public JsonNode write(B value) {
                return form.write(from.apply(value));
            }

            @Override
            public B read(JsonNode json, String place) {
                A read = form.read(json, place);
                return PlacedException.at(place, () -> to.apply(read));
            }
        };
    }

    private static <V> JsonType<V> plain(String kind, Predicate<JsonNode> is, Function<JsonNode, V> read, Function<V, JsonNode> write) {
        return new JsonType<>() {
            @Override
            public JsonNode write(V value) {
                return write.apply(value);
            }

            @Override
            public V read(JsonNode json, String place) {
                if (!is.test(json)) {
                    throw wrong(json, place, kind);
                }
                return read.apply(json);
            }
        };
    }

    /** @param kind that it should have: the end of a message's code */
    static PlacedException wrong(JsonNode json, String place, String kind) {
        return new PlacedException(Message.of("options.wrong-kind", place, Message.of("options.kind." + kind), shown(json)));
    }

    private static String shown(JsonNode json) {
        String text = json.toString();
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "\u2026";
    }
}
