package lightwell.export;

import java.util.Locale;

/** Text of a file or of its name, made harmless for a terminal, which would obey control characters and turn the order of letters round. */
public final class TerminalText {

    private TerminalText() {}

    /**
     * True for what is shown escaped: control characters, line and paragraph separators, marks of writing direction, halves of surrogate
     * pairs.
     */
    public static boolean isEscaped(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            case Character.FORMAT -> isDirection(codePoint);
            default -> false;
        };
    }

    /** The Bidi_Control characters of Unicode Standard Annex 9. */
    private static boolean isDirection(int codePoint) {
        return codePoint == 0x061C || codePoint == 0x200E || codePoint == 0x200F
                || codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
    }

    /** The same text on one line: "\n", "\t" and otherwise as in JSON, "\u001B". */
    public static String escaped(String text) {
        if (text.codePoints().noneMatch(TerminalText::isEscaped)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (isEscaped(point)) {
                shown.append(escape(point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    private static String escape(int codePoint) {
        return switch (codePoint) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.format(Locale.ROOT, "\\u%04X", codePoint);
        };
    }
}
