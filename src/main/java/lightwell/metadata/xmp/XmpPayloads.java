package lightwell.metadata.xmp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An XMP packet without its long base64 texts: pictures and maker notes that phones store in properties, megabytes of them. They are found
 * by their bytes before parsing; a note with their length replaces them. One pass, whatever the packet contains.
 *
 * @param lean     the packet without them, for parsing; the same array if there are none
 * @param payloads by their names in the packet
 */
public record XmpPayloads(byte[] lean, List<Payload> payloads) {

    /** Shorter texts are kept, except pictures: the beginnings of JPEG and PNG in base64. */
    private static final List<byte[]> PICTURES = List.of("/9j/".getBytes(StandardCharsets.US_ASCII),
            "iVBORw0KGgo".getBytes(StandardCharsets.US_ASCII));
    private static final int SHORTEST = 2048;
    /** Base64 is broken into lines of at least this many letters; words of a language are shorter. */
    private static final int LETTERS_A_BLANK = 16;
    private static final int LONGEST_NAME = 256;
    private static final int MOST = 64;
    /** The largest length of a note. */
    private static final int NOTE = 40;
    private static final Pattern NAMESPACE = Pattern.compile("xmlns:([\\w.-]{1,64})\\s*=\\s*[\"']([^\"'<>]{1,256})[\"']");

    /**
     * A text that was taken out.
     *
     * @param name prefix and name: "GDepth:Data"
     */
    record Payload(String name, ByteBuffer base64) {}

    /** @param packet not copied if there is nothing to take out; UTF-16 is left alone */
    public static XmpPayloads of(byte[] packet) {
        List<Payload> found = new ArrayList<>();
        ByteBuffer lean = null;
        int kept = 0;
        for (int at = 0; at < packet.length && found.size() < MOST; at++) {
            if (packet[at] != '"' && packet[at] != '\'' && packet[at] != '>') {
                continue;
            }
            int end = at + 1;
            int blanks = 0;
            for (; end < packet.length && isBase64(packet[end]); end++) {
                blanks += isBlank(packet[end]) ? 1 : 0;
            }
            byte close = packet[at] == '>' ? (byte) '<' : packet[at];
            boolean whole = end < packet.length && packet[end] == close && blanks <= (end - at) / LETTERS_A_BLANK
                    && (end - at > SHORTEST || isPicture(packet, at + 1, end));
            Optional<String> name = !whole ? Optional.empty() : close == '<' ? element(packet, at) : attribute(packet, at);
            if (name.isPresent()) {
                lean = lean == null ? ByteBuffer.allocate(packet.length + MOST * NOTE) : lean;
                found.add(new Payload(name.get(), ByteBuffer.wrap(packet, at + 1, end - at - 1).slice().asReadOnlyBuffer()));
                lean.put(packet, kept, at + 1 - kept).put((end - at - 1 + " characters of base64").getBytes(StandardCharsets.US_ASCII));
                kept = end;
            }
            at = name.isPresent() ? end : end - 1;
        }
        if (lean == null) {
            return new XmpPayloads(packet, List.of());
        }
        lean.put(packet, kept, packet.length - kept);
        byte[] rest = new byte[lean.position()];
        lean.get(0, rest);
        return new XmpPayloads(rest, List.copyOf(found));
    }

    /** The decoded bytes of a property; empty if it was not taken out, or is not base64. */
    public Optional<byte[]> bytes(String namespace, String property) {
        if (payloads.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> namespaces = new HashMap<>();
        Matcher declared = NAMESPACE.matcher(new String(lean, StandardCharsets.UTF_8));
        while (declared.find()) {
            namespaces.put(declared.group(1), declared.group(2));
        }
        return payloads.stream().filter(payload -> {
            int colon = payload.name().indexOf(':');
            return payload.name().substring(colon + 1).equals(property) && colon > 0
                    && namespace.equals(namespaces.get(payload.name().substring(0, colon)));
        }).findFirst().flatMap(payload -> decode(payload.base64()));
    }

    private static Optional<byte[]> decode(ByteBuffer base64) {
        byte[] text = new byte[base64.remaining()];
        base64.duplicate().get(text);
        try {
            return Optional.of(Base64.getMimeDecoder().decode(text)).filter(bytes -> bytes.length > 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The name before {@code = "}. */
    private static Optional<String> attribute(byte[] packet, int quote) {
        int at = quote - 1;
        while (at > 0 && isBlank(packet[at])) {
            at--;
        }
        if (at <= 0 || packet[at] != '=') {
            return Optional.empty();
        }
        int end = at;
        while (end > 0 && isBlank(packet[end - 1])) {
            end--;
        }
        int from = end;
        while (from > 0 && end - from < LONGEST_NAME && isName(packet[from - 1])) {
            from--;
        }
        return name(packet, from, end);
    }

    /** The name in the tag that ends with {@code >}. */
    private static Optional<String> element(byte[] packet, int close) {
        int from = close;
        while (from > 0 && close - from < LONGEST_NAME && packet[from - 1] != '<') {
            from--;
        }
        int end = from;
        while (end < close && isName(packet[end])) {
            end++;
        }
        return from == 0 || packet[from - 1] != '<' ? Optional.empty() : name(packet, from, end);
    }

    private static Optional<String> name(byte[] packet, int from, int end) {
        return end > from ? Optional.of(new String(packet, from, end - from, StandardCharsets.UTF_8)) : Optional.empty();
    }

    private static boolean isPicture(byte[] packet, int from, int end) {
        for (byte[] begin : PICTURES) {
            if (end - from > begin.length && Arrays.equals(packet, from, from + begin.length, begin, 0, begin.length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isName(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == ':' || b == '_' || b == '-' || b == '.';
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    private static boolean isBase64(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '+' || b == '/' || b == '=' || isBlank(b);
    }
}
