package lightwell.ui.author;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Makes settings that are remembered as texts, each by its name, and that can be reset. A text that no value has, such as one of another
 * version, leaves its setting alone. For the FX thread.
 */
final class KeptSettings {

    private final Map<String, Kept<?>> all = new LinkedHashMap<>();

    /** @param read gives nothing for a text that is no value */
    private record Kept<T>(Property<T> value, T usual, Function<T, String> write, Function<String, Optional<T>> read) {

        void reset() {
            value.setValue(usual);
        }

        String text() {
            return write.apply(value.getValue());
        }

        void restore(String text) {
            read.apply(text).ifPresent(value::setValue);
        }
    }

    private <T, P extends Property<T>> P keep(String name, P value, Function<T, String> write, Function<String, Optional<T>> read) {
        all.put(name, new Kept<>(value, value.getValue(), write, read));
        return value;
    }

    <E extends Enum<E>> ObjectProperty<E> choice(String name, E usual) {
        return keep(name, new SimpleObjectProperty<>(usual), E::name,
                text -> Stream.of(usual.getDeclaringClass().getEnumConstants()).filter(one -> one.name().equals(text)).findFirst());
    }

    BooleanProperty flag(String name, boolean usual) {
        return keep(name, new SimpleBooleanProperty(usual), value -> Boolean.toString(value),
                text -> text.equals("true") || text.equals("false") ? Optional.of(text.equals("true")) : Optional.empty());
    }

    DoubleProperty number(String name, double least, double most, double usual) {
        return keep(name, new SimpleDoubleProperty(usual), value -> Double.toString(value.doubleValue()), text -> {
            try {
                return Optional.of(Double.parseDouble(text)).filter(value -> value >= least && value <= most).map(value -> (Number) value);
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        });
    }

    /** Empty by default. */
    StringProperty text(String name) {
        return keep(name, new SimpleStringProperty(""), text -> text, Optional::of);
    }

    /** A file or folder, by default none. */
    ObjectProperty<Optional<Path>> path(String name) {
        return keep(name, new SimpleObjectProperty<>(Optional.empty()), path -> path.map(Path::toString).orElse(""), text -> {
            try {
                return text.isEmpty() ? Optional.empty() : Optional.of(Optional.of(Path.of(text)));
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
        });
    }

    void reset() {
        all.values().forEach(Kept::reset);
    }

    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        all.forEach((name, kept) -> texts.put(name, kept.text()));
        return texts;
    }

    void restore(Map<String, String> texts) {
        texts.forEach((name, text) -> {
            if (text != null && all.containsKey(name)) {
                all.get(name).restore(text);
            }
        });
    }
}
