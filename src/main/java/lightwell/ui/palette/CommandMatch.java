package lightwell.ui.palette;

import java.util.Locale;
import java.util.OptionalInt;

/** How well what was typed fits a command's words. */
final class CommandMatch {

    private static final int WORD_START = 4;
    private static final int INSIDE = 2;
    private static final int SCATTERED = 1;
    private static final int IN_TITLE = 8;

    private CommandMatch() { }

    /**
     * Every word of the query must be found: at the start of a word, inside one, or as scattered letters of the title.
     *
     * @param menu counts less than the title
     * @return the larger the better; empty when it does not fit
     */
    static OptionalInt score(String query, String title, String menu) {
        int sum = 0;
        for (String word : query.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            int score = Math.max(IN_TITLE * place(word, title.toLowerCase(Locale.ROOT)), contained(word, menu.toLowerCase(Locale.ROOT)));
            if (score == 0) {
                return OptionalInt.empty();
            }
            sum += score;
        }
        return OptionalInt.of(sum);
    }

    private static int place(String word, String text) {
        int score = contained(word, text);
        return score > 0 ? score : scattered(word, text) ? SCATTERED : 0;
    }

    private static int contained(String word, String text) {
        int best = 0;
        for (int at = text.indexOf(word); at >= 0 && best < WORD_START; at = text.indexOf(word, at + 1)) {
            boolean start = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            best = Math.max(best, start ? WORD_START : INSIDE);
        }
        return best;
    }

    private static boolean scattered(String word, String text) {
        int found = 0;
        for (int i = 0; i < text.length() && found < word.length(); i++) {
            if (text.charAt(i) == word.charAt(found)) {
                found++;
            }
        }
        return found == word.length();
    }
}
