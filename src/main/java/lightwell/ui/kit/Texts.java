package lightwell.ui.kit;

import java.text.NumberFormat;
import java.util.Arrays;
import lightwell.message.Language;

/** The window's texts, from {@code texts.properties}, in the user's language. */
public final class Texts {

    private static final String FILE = "lightwell/ui/texts";

    private Texts() {}

    /** The text of a key, with {@code {0}} and following replaced by the arguments; numbers have the language's digit grouping. */
    public static String get(String key, Object... arguments) {
        Language language = Language.current();
        return language.text(FILE, key, Arrays.stream(arguments)
                .map(value -> value instanceof Number ? NumberFormat.getInstance(language.locale()).format(value) : value).toList());
    }
}
