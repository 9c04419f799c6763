package lightwell.metadata.xmp;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much a packet makes a parser do, counted before one sees it. Of XML that is not well-formed it may say too much.
 *
 * @param marks      elements and attributes, end tags too
 * @param depth      of nested elements
 * @param namespaces that are declared
 * @param encoding   that the XML declaration names, in lower case; empty when it names none
 */
record XmpShape(int marks, int depth, int namespaces, Optional<String> encoding) {

    /** In which the marks of XML are those that were counted. */
    private static final Set<String> COUNTED = Set.of("utf-8", "utf8", "utf-16", "utf-16be", "utf-16le", "us-ascii", "iso-8859-1",
            "windows-1252");
    private static final Pattern DECLARATION = Pattern.compile("^\\W*<\\?xml\\s[^>]*encoding\\s*=\\s*[\"']([^\"'>]*)");
    private static final int DECLARED_WITHIN = 1000;
    private static final String NAMESPACE = "xmlns";

    /** @param length of the packet, which may be followed by filling */
    static XmpShape of(byte[] packet, int length) {
        return new Scan(characters(packet, length)).shape();
    }

    /** Whether the parser reads the characters that were counted. */
    boolean counted() {
        return encoding.isEmpty() || COUNTED.contains(encoding.get());
    }

    /** One for each byte, or UTF-16 (without its zeros UTF-32, too) by the first bytes; the marks of XML are the same in all. */
    private static String characters(byte[] packet, int length) {
        boolean bigEndian = length > 1 && (packet[0] == 0 || packet[0] == (byte) 0xFE && packet[1] == (byte) 0xFF);
        boolean littleEndian = length > 1 && !bigEndian && (packet[1] == 0 || packet[0] == (byte) 0xFF);
        String text = new String(packet, 0, Math.min(length, packet.length), bigEndian ? StandardCharsets.UTF_16BE
                : littleEndian ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    private static final class Scan {

        private final String text;
        private int at;
        private int marks;
        private int depth;
        private int deepest;
        private int namespaces;

        Scan(String text) {
            this.text = text;
        }

        XmpShape shape() {
            for (at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
                if (text.startsWith("<!--", at)) {
                    skip("-->");
                } else if (text.startsWith("<![CDATA[", at)) {
                    skip("]]>");
                } else if (text.startsWith("<?", at)) {
                    skip("?>");
                } else {
                    tag();
                }
            }
            Matcher declared = DECLARATION.matcher(text.substring(0, Math.min(DECLARED_WITHIN, text.length())));
            return new XmpShape(marks, deepest, namespaces,
                    declared.find() ? Optional.of(declared.group(1).toLowerCase(Locale.ROOT)) : Optional.empty());
        }

        private void skip(String end) {
            marks++;
            int found = text.indexOf(end, at);
            at = found < 0 ? text.length() : found + end.length();
        }

        /** To its end, which does not stand in quotes. */
        private void tag() {
            marks++;
            boolean closes = text.startsWith("</", at);
            char quote = 0;
            int end = at + 1;
            for (; end < text.length() && (quote != 0 || text.charAt(end) != '>'); end++) {
                char c = text.charAt(end);
                if (quote != 0) {
                    quote = c == quote ? 0 : quote;
                } else if (c == '"' || c == '\'') {
                    quote = c;
                } else if (c == '=') {
                    marks++;
                } else if (c == 'x' && text.startsWith(NAMESPACE, end)) {
                    namespaces++;
                }
            }
            if (closes) {
                depth--;
            } else if (text.charAt(end - 1) != '/') {
                deepest = Math.max(deepest, ++depth);
            }
            at = Math.min(end, text.length());
        }
    }
}
