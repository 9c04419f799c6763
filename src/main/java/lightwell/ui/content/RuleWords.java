package lightwell.ui.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lightwell.hdr.HdrOptions;
import lightwell.ui.kit.Texts;

/** Names rules by their differences from the default ones: "Rec.709 curve, note 48 missing: 8". */
public final class RuleWords {

    private RuleWords() {}

    /** Empty for the default rules; the target is described with the headroom. */
    public static String of(HdrOptions options) {
        return String.join(", ", differing(options, HdrOptions.DEFAULT));
    }

    /** Names both by the differences between them. */
    static String difference(HdrOptions a, HdrOptions b) {
        List<String> left = differing(a, b);
        List<String> right = differing(b, a);
        return left.isEmpty() ? Texts.get("rules.same")
                : Texts.get("rules.difference", String.join(", ", left), String.join(", ", right));
    }

    private static List<String> differing(HdrOptions options, HdrOptions from) {
        List<String> words = new ArrayList<>();
        if (options.gainMap() != from.gainMap()) {
            words.add(Texts.get("rules." + lower(options.gainMap())));
        }
        if (!options.headroom().equals(from.headroom())) {
            words.add(options.headroom().isPresent()
                    ? Texts.get("rules.headroom", String.format(Locale.ROOT, "%.2f", options.headroom().getAsDouble()))
                    : Texts.get("rules.headroom.file"));
        }
        if (options.curve() != from.curve()) {
            words.add(Texts.get("rules." + lower(options.curve())));
        }
        if (options.missing() != from.missing()) {
            words.add(Texts.get("rules.missing." + lower(options.missing())));
        }
        return words;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
