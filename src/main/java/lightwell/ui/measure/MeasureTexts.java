package lightwell.ui.measure;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The texts of measuring and of the inspector, from {@code inspector.properties}. */
public final class MeasureTexts {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("lightwell.ui.inspector");

    private MeasureTexts() { }

    /** The text of a key, with {@code {0}} and on replaced by the arguments, which are formatted already. */
    public static String get(String key, String... arguments) {
        String pattern = BUNDLE.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, BUNDLE.getLocale()).format(arguments);
    }
}
