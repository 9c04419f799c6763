package lightwell.message;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words in plain letters, in text that should be in the pseudo-language throughout. */
public final class Escaped {

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z'’]*[A-Za-z]");

    private final Pattern allowed;

    /** @param allowed what is the same in every language, as regular expressions: file names, units, codes of standards */
    public Escaped(String... allowed) {
        this.allowed = Pattern.compile(String.join("|", allowed));
    }

    /** The words of a text that are left when what is allowed is taken out. */
    public List<String> in(String text) {
        Matcher words = WORD.matcher(allowed.matcher(text).replaceAll(" "));
        return words.results().map(word -> word.group()).toList();
    }

    /** Each text with words that escaped, and these. */
    public List<String> in(Stream<String> texts) {
        return texts.filter(text -> !in(text).isEmpty()).map(text -> in(text) + " in: " + text).distinct().toList();
    }
}
