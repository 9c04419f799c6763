package lightwell.metadata.xmp;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The work that a packet causes for a parser, estimated before parsing. Malformed XML may be overestimated.
 *
 * @param marks      elements and attributes, including end tags
 * @param depth      of nested elements
 * @param namespaces declared ones
 * @param encoding   named by the XML declaration, in lower case; empty if there is none
 */
record XmpShape(int marks, int depth, int namespaces, Optional<String> encoding) {

    /** The encodings whose XML markup was counted correctly. */
    private static final Set<String> COUNTED = Set.of("utf-8", "utf8", "utf-16", "utf-16be", "utf-16le", "us-ascii", "iso-8859-1",
            "windows-1252");
    private static final Pattern DECLARATION = Pattern.compile("^\\W*<\\?xml\\s[^>]*encoding\\s*=\\s*[\"']([^\"'>]*)");
    private static final int DECLARED_WITHIN = 1000;
    private static final String NAMESPACE = "xmlns";

    /** @param length of the packet without padding */
    static XmpShape of(byte[] packet, int length) {
        return new Scan(characters(packet, length)).shape();
    }

    /** Whether the parser reads the same characters that were counted. */
    boolean counted() {
        return encoding.isEmpty() || COUNTED.contains(encoding.get());
    }

    /**
     * The characters: one for each byte, or UTF-16 (and UTF-32, by dropping zeros), recognised by the first bytes; XML markup is the same
     * in all.
     */
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

        /** Moves to the end of the tag, ignoring quoted text. */
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
