package lightwell.metadata;

/** Text of unknown files, made fit to show. */
public final class TextCleaner {

    private static final int LONGEST = 500;

    private TextCleaner() {}

    /** Up to the first NUL, without control characters and outer blanks, cut at 500 characters. */
    public static String clean(String text) {
        int end = text.indexOf('\0');
        String visible = (end < 0 ? text : text.substring(0, end)).replaceAll("\\p{Cntrl}+", " ").strip();
        return visible.length() <= LONGEST ? visible : visible.substring(0, LONGEST);
    }
}
