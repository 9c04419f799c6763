package lightwell.ui.kit;

import java.util.function.Function;
import javafx.util.StringConverter;

/** Words a value that is chosen from a list and never typed; null is no words. */
public final class Words<T> extends StringConverter<T> {

    private final Function<T, String> words;

    public Words(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(T value) {
        return value == null ? "" : words.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("Nothing is typed");
    }
}
