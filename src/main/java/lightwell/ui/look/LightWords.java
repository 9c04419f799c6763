package lightwell.ui.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lightwell.ui.kit.Texts;
import lightwell.ui.render.ChannelView;
import lightwell.ui.render.DisplaySettings.Light;
import lightwell.ui.render.DisplaySettings;

/** Describes the adjustments of light that have an effect: "false colour", "R", "+1.0 stop". */
public final class LightWords {

    private LightWords() {}

    /** Empty for the default view. */
    public static String of(DisplaySettings settings) {
        List<String> words = new ArrayList<>();
        if (settings.falseColour() || settings.light() != Light.ALL && settings.light() != Light.FALSE_COLOUR) {
            words.add(Texts.get("light." + lower(settings.light())));
        }
        if (settings.channel() != ChannelView.RGB) {
            words.add(Texts.get("channel." + lower(settings.channel())));
        }
        double exposure = settings.applied().exposure();
        if (exposure != 0) {
            words.add(Texts.get(Math.abs(exposure) == 1 ? "light.stop" : "light.stops", number("%+.2f", exposure)));
        }
        if (settings.applied().offset() != 0) {
            words.add(Texts.get("light.offset.words", number("%+.3f", settings.applied().offset())));
        }
        if (settings.applied().gamma() != 1) {
            words.add(Texts.get("light.gamma.words", number("%.2f", settings.applied().gamma())));
        }
        if (settings.stripes().bright() || settings.stripes().dark()) {
            String which = settings.stripes().bright() ? settings.stripes().dark() ? "both" : "bright" : "dark";
            words.add(Texts.get("light.stripes." + which));
        }
        return String.join(", ", words);
    }

    /** Prepends the description to a rule, if there is one. */
    public static String before(String rule, DisplaySettings settings) {
        String words = of(settings);
        return words.isEmpty() ? rule : Texts.get("light.before", words, rule);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Without trailing zeros, except one decimal. */
    private static String number(String format, double value) {
        String text = String.format(Locale.ROOT, format, value);
        while (text.endsWith("0") && text.charAt(text.length() - 2) != '.') {
            text = text.substring(0, text.length() - 1);
        }
        return text.replace('-', '−'); // as in legends
    }
}
