package lightwell.metadata.exif;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Writes one directory of a TIFF structure, big-endian: its entries by tag, followed by the values that do not fit in them. */
public final class TiffWriter {

    private static final int ENTRY = 12;
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int UNDEFINED = 7;
    private static final int SIGNED_LONG = 9;
    private static final int SIGNED_RATIONAL = 10;

    private record Value(int type, int count, byte[] bytes) {}

    private final Map<Integer, Value> entries = new TreeMap<>();

    public TiffWriter text(int tag, String text) {
        byte[] bytes = (text + "\0").getBytes(StandardCharsets.US_ASCII);
        return add(tag, ASCII, bytes.length, bytes);
    }

    public TiffWriter shortInteger(int tag, int value) {
        return add(tag, SHORT, 1, ByteBuffer.allocate(2).putShort((short) value).array());
    }

    public TiffWriter integer(int tag, int value) {
        return add(tag, LONG, 1, ByteBuffer.allocate(4).putInt(value).array());
    }

    public TiffWriter signedInteger(int tag, int value) {
        return add(tag, SIGNED_LONG, 1, ByteBuffer.allocate(4).putInt(value).array());
    }

    public TiffWriter rational(int tag, int numerator, int denominator) {
        return add(tag, RATIONAL, 1, ByteBuffer.allocate(8).putInt(numerator).putInt(denominator).array());
    }

    public TiffWriter signedRational(int tag, int numerator, int denominator) {
        return add(tag, SIGNED_RATIONAL, 1, ByteBuffer.allocate(8).putInt(numerator).putInt(denominator).array());
    }

    public TiffWriter undefined(int tag, byte[] bytes) {
        return add(tag, UNDEFINED, bytes.length, bytes);
    }

    /** Adds an entry of any type; {@code bytes} are its values as stored, big-endian. */
    TiffWriter add(int tag, int type, int count, byte[] bytes) {
        entries.put(tag, new Value(type, count, bytes));
        return this;
    }

    /** @param start position of the directory, from the base of the structure's offsets */
    public byte[] bytes(int start) {
        int data = start + 2 + entries.size() * ENTRY + 4;
        ByteBuffer directory = ByteBuffer.allocate(data - start).putShort((short) entries.size());
        ByteArrayOutputStream values = new ByteArrayOutputStream();
        entries.forEach((tag, value) -> {
            directory.putShort(tag.shortValue()).putShort((short) value.type()).putInt(value.count());
            if (value.bytes().length <= 4) {
                directory.put(Arrays.copyOf(value.bytes(), 4));
            } else {
                directory.putInt(data + values.size());
                values.writeBytes(value.bytes());
                values.writeBytes(new byte[value.bytes().length % 2]);
            }
        });
        directory.putInt(0);
        return ByteBuffer.allocate(directory.capacity() + values.size()).put(directory.array()).put(values.toByteArray()).array();
    }
}
