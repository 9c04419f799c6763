package lightwell.color;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lightwell.message.Message;

/** Finds names similar to a misspelt one. */
public final class NearNames {

    private static final int AT_MOST = 3;

    private NearNames() {}

    /** "Did you mean A or B?"; empty if no name is similar. */
    public static Optional<Message> suggest(String wanted, List<String> names) {
        String key = key(wanted);
        int limit = Math.max(2, key.length() / 3);
        List<String> near = names.stream()
                .filter(n -> distance(key, key(n)) <= limit || (key.length() >= 3 && key(n).contains(key)))
                .sorted(Comparator.comparingInt(n -> distance(key, key(n))))
                .limit(AT_MOST)
                .toList();
        return near.isEmpty() ? Optional.empty()
                : Optional.of(Message.of("color.did-you-mean",
                        near.stream().map(Object.class::cast).reduce((a, b) -> Message.of("color.or", a, b)).get()));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** Levenshtein's edit distance. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
