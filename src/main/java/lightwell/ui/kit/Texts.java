package lightwell.ui.kit;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The window's texts, from {@code texts.properties}. */
public final class Texts {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("lightwell.ui.texts");

    private Texts() {}

    /** The text of a key, with {@code {0}} and on replaced by the arguments. */
    public static String get(String key, Object... arguments) {
        String pattern = BUNDLE.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, BUNDLE.getLocale()).format(arguments);
    }
}
