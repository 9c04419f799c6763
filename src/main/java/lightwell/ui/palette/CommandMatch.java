package lightwell.ui.palette;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Rates how well a query matches the texts of a command. */
final class CommandMatch {

    private static final int WHOLE_WORD = 3;
    private static final int WORD_START = 2;
    private static final int INSIDE = 1;

    /** The lowest score of the title is above the highest of the menu, and that above the highest of the description. */
    private static final int IN_TITLE = 16;
    private static final int IN_MENU = 4;

    private CommandMatch() {}

    /**
     * Every word of the query must be found: in the title, with less weight in the menu, with the least at the start of a word of the
     * description.
     *
     * @return a score, higher is better; empty if it does not match
     */
    static OptionalInt score(String query, String title, String menu, String description) {
        int sum = 0;
        for (String word : words(query)) {
            int described = place(word, description);
            int score = Math.max(described > INSIDE ? described : 0, Math.max(IN_TITLE * place(word, title), IN_MENU * place(word, menu)));
            if (score == 0) {
                return OptionalInt.empty();
            }
            sum += score;
        }
        return OptionalInt.of(sum);
    }

    /** Whether the letters of every word occur in the title in order, with gaps: for queries without another match. */
    static boolean scattered(String query, String title) {
        return Stream.of(words(query)).allMatch(word -> inOrder(word, title.toLowerCase(Locale.ROOT)));
    }

    private static String[] words(String query) {
        return query.strip().toLowerCase(Locale.ROOT).split("\\s+");
    }

    private static int place(String word, String words) {
        String text = words.toLowerCase(Locale.ROOT);
        int best = 0;
        for (int at = text.indexOf(word); at >= 0 && best < WHOLE_WORD; at = text.indexOf(word, at + 1)) {
            boolean start = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            int end = at + word.length();
            boolean whole = start && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
            best = Math.max(best, whole ? WHOLE_WORD : start ? WORD_START : INSIDE);
        }
        return best;
    }

    private static boolean inOrder(String word, String text) {
        int found = 0;
        for (int i = 0; i < text.length() && found < word.length(); i++) {
            if (text.charAt(i) == word.charAt(found)) {
                found++;
            }
        }
        return found == word.length();
    }
}
