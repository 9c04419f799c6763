package lightwell.color.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A node of a config's YAML. Immutable; aliases are the nodes that they stand for, so one node may hang in several places, but in no
 * circle.
 */
sealed interface ConfigNode {

    /** "View", "ColorSpaceTransform"; empty for most. */
    String tag();

    /** In the file, from 0. */
    int line();

    /** @param plain written without quotes */
    record Text(String tag, int line, String value, boolean plain) implements ConfigNode {

        boolean isNull() {
            return plain && (value.isEmpty() || value.equals("~") || value.equalsIgnoreCase("null"));
        }
    }

    record Sequence(String tag, int line, List<ConfigNode> items) implements ConfigNode {}

    /** In the order of the file; a key may come twice. */
    record Mapping(String tag, int line, List<Entry> entries) implements ConfigNode {

        /** Every value of this key. */
        void each(String key, Consumer<ConfigNode> taker) {
            entries.stream().filter(entry -> entry.key().value().equals(key)).forEach(entry -> taker.accept(entry.value()));
        }

        Optional<String> text(String key) {
            return entries.stream().filter(entry -> entry.key().value().equals(key)).map(Entry::value)
                    .filter(Text.class::isInstance).map(node -> ((Text) node).value()).findFirst();
        }
    }

    record Entry(Text key, ConfigNode value) {}

    /** Of a sequence. */
    default List<ConfigNode> items() {
        return List.of();
    }

    /** The texts of a sequence, or the one text that this is. */
    default List<String> texts() {
        if (this instanceof Text text) {
            return text.isNull() ? List.of() : List.of(text.value());
        }
        return items().stream().filter(Text.class::isInstance).map(node -> ((Text) node).value()).toList();
    }

    /** The mappings of a sequence, or the one mapping that this is. */
    default List<Mapping> mappings() {
        if (this instanceof Mapping mapping) {
            return List.of(mapping);
        }
        return items().stream().filter(Mapping.class::isInstance).map(Mapping.class::cast).toList();
    }
}
