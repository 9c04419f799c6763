package lightwell.ui.content;

import java.util.Locale;
import lightwell.hdr.HdrRule;
import lightwell.hdr.Headroom;
import lightwell.ui.kit.Texts;

/** Words the HDR rule for the window. */
public final class HdrWords {

    private HdrWords() {}

    /** One sentence: which description and which curve, or why no map is applied. */
    public static String sentence(HdrRule rule) {
        return Texts.get("hdr.rule." + lower(rule.code()), rule.detail(),
                rule.headroom().map(headroom -> number("%.4f", headroom.linear())).orElse(""),
                rule.headroom().map(headroom -> number("%.3f", headroom.stops())).orElse(""),
                rule.headroom().map(HdrWords::source).orElse(""));
    }

    /** The source of a headroom, in a few words. */
    public static String source(Headroom headroom) {
        String source = Texts.get("hdr.headroom." + lower(headroom.source()), headroom.of());
        return headroom.display().isPresent() ? Texts.get("hdr.headroom.shown", source, number("%.2f", headroom.display().getAsDouble()))
                : source;
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
