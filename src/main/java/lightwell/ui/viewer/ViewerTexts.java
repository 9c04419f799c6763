package lightwell.ui.viewer;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The viewer's and the probe's texts, from {@code viewer.properties}. */
public final class ViewerTexts {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("lightwell.ui.viewer");

    private ViewerTexts() { }

    /** The text of a key, with {@code {0}} and on replaced by the arguments, which are formatted already. */
    public static String get(String key, String... arguments) {
        String pattern = BUNDLE.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, BUNDLE.getLocale()).format(arguments);
    }
}
