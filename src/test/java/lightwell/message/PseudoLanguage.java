package lightwell.message;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;

/**
 * A language that is made of English: every letter has an accent, and every text is in brackets, so that what is still in plain letters
 * has escaped the files of words. Made in memory; placeholders stay.
 */
public final class PseudoLanguage implements AutoCloseable {

    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String ACCENTED = "áƀçđéƒğĥíĵķľɱñóþɋŕšţúṽŵẋýžÁƁÇĐÉƑĞĤÍĴĶĽṀÑÓÞɊŔŠŢÚṼŴẊÝŽ";
    static final Language LANGUAGE = new Language(Locale.ROOT, PseudoLanguage::of);

    private final Language before = Language.current();

    private PseudoLanguage() {
        Language.use(LANGUAGE);
    }

    /** From now on and until it is closed everything of this process is said in it. */
    public static PseudoLanguage spoken() {
        return new PseudoLanguage();
    }

    @Override
    public void close() {
        Language.use(before);
    }

    private static Map<String, String> of(Map<String, String> english) {
        Map<String, String> all = new TreeMap<>(english);
        all.replaceAll((code, pattern) -> of(pattern));
        return all;
    }

    /** What holds no letter stays. */
    static String of(String pattern) {
        StringBuilder text = new StringBuilder();
        Matcher place = Pattern.PLACE.matcher(pattern);
        int at = 0;
        while (place.find()) {
            text.append(accented(pattern.substring(at, place.start()))).append(place.group());
            at = place.end();
        }
        text.append(accented(pattern.substring(at)));
        return text.toString().equals(pattern) ? pattern : "[" + text + "]";
    }

    private static String accented(String words) {
        StringBuilder text = new StringBuilder();
        words.chars().forEach(c -> text.append(PLAIN.indexOf(c) < 0 ? (char) c : ACCENTED.charAt(PLAIN.indexOf(c))));
        return text.toString();
    }
}
