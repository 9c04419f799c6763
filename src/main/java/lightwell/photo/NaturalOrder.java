package lightwell.photo;

import java.util.Comparator;
import java.util.Locale;

/** Natural order of names: IMG_2 before IMG_10, ignoring case. */
public final class NaturalOrder {

    /** Consistent with equals. */
    public static final Comparator<String> NAMES = NaturalOrder::compare;

    private NaturalOrder() {}

    private static int compare(String a, String b) {
        String left = a.toLowerCase(Locale.ROOT);
        String right = b.toLowerCase(Locale.ROOT);
        int i = 0;
        int j = 0;
        while (i < left.length() && j < right.length()) {
            int order;
            if (digit(left.charAt(i)) && digit(right.charAt(j))) {
                int iEnd = numberEnd(left, i);
                int jEnd = numberEnd(right, j);
                order = compareNumbers(left.substring(i, iEnd), right.substring(j, jEnd));
                i = iEnd;
                j = jEnd;
            } else {
                order = Character.compare(left.charAt(i++), right.charAt(j++));
            }
            if (order != 0) {
                return order;
            }
        }
        int rest = Integer.compare(left.length() - i, right.length() - j);
        return rest != 0 ? rest : a.compareTo(b);
    }

    /** Compares digits of any length: after removing leading zeros, the longer number is larger. */
    private static int compareNumbers(String a, String b) {
        String left = a.replaceFirst("^0+", "");
        String right = b.replaceFirst("^0+", "");
        return left.length() != right.length() ? Integer.compare(left.length(), right.length()) : left.compareTo(right);
    }

    private static int numberEnd(String text, int from) {
        int end = from;
        while (end < text.length() && digit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
