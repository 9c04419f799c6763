package lightwell.color.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A node of a config's YAML. Immutable; aliases are replaced by their nodes, so one node may occur in several places, but not in a circle.
 */
sealed interface ConfigNode {

    /** "View", "ColorSpaceTransform"; empty for most. */
    String tag();

    /** Line of the file, from 0. */
    int line();

    /**
     * A scalar.
     *
     * @param plain written without quotes
     */
    record Text(String tag, int line, String value, boolean plain) implements ConfigNode {

        boolean isNull() {
            return plain && (value.isEmpty() || value.equals("~") || value.equalsIgnoreCase("null"));
        }
    }

    record Sequence(String tag, int line, List<ConfigNode> items) implements ConfigNode {}

    /** A mapping in the order of the file; a key may occur twice. */
    record Mapping(String tag, int line, List<Entry> entries) implements ConfigNode {

        /** Passes every value of this key to {@code taker}. */
        void each(String key, Consumer<ConfigNode> taker) {
            entries.stream().filter(entry -> entry.key().value().equals(key)).forEach(entry -> taker.accept(entry.value()));
        }

        Optional<String> text(String key) {
            return entries.stream().filter(entry -> entry.key().value().equals(key)).map(Entry::value)
                    .filter(Text.class::isInstance).map(node -> ((Text) node).value()).findFirst();
        }
    }

    record Entry(Text key, ConfigNode value) {}

    /** The items of a sequence. */
    default List<ConfigNode> items() {
        return List.of();
    }

    /** The texts of a sequence, or this single text. */
    default List<String> texts() {
        if (this instanceof Text text) {
            return text.isNull() ? List.of() : List.of(text.value());
        }
        return items().stream().filter(Text.class::isInstance).map(node -> ((Text) node).value()).toList();
    }

    /** The mappings of a sequence, or this single mapping. */
    default List<Mapping> mappings() {
        if (this instanceof Mapping mapping) {
            return List.of(mapping);
        }
        return items().stream().filter(Mapping.class::isInstance).map(Mapping.class::cast).toList();
    }
}
