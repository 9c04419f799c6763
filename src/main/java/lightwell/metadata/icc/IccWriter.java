package lightwell.metadata.icc;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lays out the tags of an ICC profile of an RGB display, version 4 (ICC.1:2022, 7). Not thread-safe. */
final class IccWriter {

    static final double[] D50 = {0.9642, 1.0, 0.8249};
    private static final int HEADER = 128;
    private static final int TAG_ENTRY = 12;

    /** Position of the data among those of all tags, and their length. */
    private record Element(int at, int length) {}

    private final Map<String, Element> tags = new LinkedHashMap<>();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();

    /** Adds data under a name; several names share one copy. The length is a multiple of four. */
    IccWriter tag(byte[] element, String... names) {
        for (String name : names) {
            tags.put(name, new Element(data.size(), element.length));
        }
        data.writeBytes(element);
        return this;
    }

    byte[] toBytes() {
        int first = HEADER + 4 + tags.size() * TAG_ENTRY;
        int size = first + data.size();
        ByteBuffer out = ByteBuffer.allocate(size);
        out.putInt(size).putInt(0).putInt(0x04400000).put(ascii("mntrRGB XYZ "));
        out.putShort((short) 2026).putShort((short) 1).putShort((short) 1).position(36);
        out.put(ascii("acsp")).position(68);
        for (double v : D50) {
            out.putInt(fixed(v));
        }
        out.position(HEADER).putInt(tags.size());
        tags.forEach((name, element) -> out.put(ascii(name)).putInt(first + element.at()).putInt(element.length()));
        return out.put(data.toByteArray()).array();
    }

    /** multiLocalizedUnicodeType with one text. */
    static byte[] text(String text) {
        byte[] words = text.getBytes(StandardCharsets.UTF_16BE);
        return ByteBuffer.allocate(28 + (words.length + 3) / 4 * 4).put(ascii("mluc")).putInt(0).putInt(1).putInt(12)
                .put(ascii("enUS")).putInt(words.length).putInt(28).put(words).array();
    }

    /** @param type of an array of s15Fixed16Number: "XYZ " or "sf32" */
    static byte[] numbers(String type, double... values) {
        ByteBuffer out = ByteBuffer.allocate(8 + 4 * values.length).put(ascii(type)).putInt(0);
        for (double v : values) {
            out.putInt(fixed(v));
        }
        return out.array();
    }

    static int fixed(double value) {
        return (int) Math.round(value * 65536);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
