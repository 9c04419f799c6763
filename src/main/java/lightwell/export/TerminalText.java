package lightwell.export;

import java.util.Locale;

/** Escapes text from files and their names for terminals, which would interpret control characters and reverse the order of letters. */
public final class TerminalText {

    private TerminalText() {}

    /** True for escaped characters: control characters, line and paragraph separators, marks of writing direction, unpaired surrogates. */
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

    /** The text on one line: "\n", "\t" and otherwise as in JSON, "\u001B". */
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
