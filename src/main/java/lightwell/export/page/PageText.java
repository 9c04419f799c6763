package lightwell.export.page;

import com.samskivert.mustache.Mustache;

/**
 * Escapes a text as content or quoted attribute value of HTML and XML: markup is escaped; controls and characters that XML does not allow
 * become U+FFFD.
 */
final class PageText implements Mustache.Escaper {

    @Override
    public String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isShown(point) ? point : 0xFFFD);
            }
        });
        return out.toString();
    }

    /** False also for marks of writing direction, which make a name look like another one. */
    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.FORMAT, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
