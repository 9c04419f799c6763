package lightwell.metadata;

/** Cleans text from files for display. */
public final class TextCleaner {

    private static final int LONGEST = 500;

    private TextCleaner() {}

    /** The text up to the first NUL, trimmed, without control characters, cut at 500 characters. */
    public static String clean(String text) {
        int end = text.indexOf('\0');
        String visible = (end < 0 ? text : text.substring(0, end)).replaceAll("\\p{Cntrl}+", " ").strip();
        return visible.length() <= LONGEST ? visible : visible.substring(0, LONGEST);
    }
}
