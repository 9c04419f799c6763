package lightwell.ui.space;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The texts of the view in space, from {@code space.properties}. */
final class SpaceTexts {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("lightwell.ui.space");

    private SpaceTexts() { }

    /** The text of a key, with {@code {0}} and on replaced by the arguments, which are formatted already. */
    static String get(String key, String... arguments) {
        String pattern = BUNDLE.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, BUNDLE.getLocale()).format(arguments);
    }
}
