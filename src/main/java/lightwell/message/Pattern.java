package lightwell.message;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * Inserts values into the words of a language. {@code {0}} is the first value; {@code {0:clause}} is the value without the full stop at its
 * end, and {@code {0:lower}} in lower case. Everything else is literal, including apostrophes and other braces.
 */
final class Pattern {

    static final java.util.regex.Pattern PLACE = java.util.regex.Pattern.compile("\\{(\\d)(?::(clause|lower))?\\}");

    private Pattern() {}

    static String fill(String pattern, List<?> values, Language language) {
        return values.isEmpty() ? pattern
                : PLACE.matcher(pattern).replaceAll(place -> Matcher.quoteReplacement(value(place, values, language)));
    }

    private static String value(MatchResult place, List<?> values, Language language) {
        int number = Integer.parseInt(place.group(1));
        if (number >= values.size()) {
            return place.group();
        }
        String text = text(values.get(number), language);
        if (place.group(2) == null) {
            return text;
        }
        return place.group(2).equals("lower") ? text.toLowerCase(language.locale()) : text.replaceFirst("\\.$", "");
    }

    private static String text(Object value, Language language) {
        if (value instanceof List<?> all) {
            return all.stream().map(one -> text(one, language)).collect(Collectors.joining(", "));
        }
        return value instanceof Message message ? message.in(language) : String.valueOf(value);
    }
}
