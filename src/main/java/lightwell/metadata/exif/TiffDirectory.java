package lightwell.metadata.exif;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import lightwell.metadata.TextCleaner;

/**
 * One image file directory of TIFF 6.0, as EXIF uses it. Reads only requested entries, so that a hostile directory costs no more than its
 * own bytes; entries that point outside are left out.
 */
public final class TiffDirectory {

    private static final int ENTRY = 12;
    /**
     * Bytes of a component by type number: byte, ascii, short, long, rational, signed and float kinds, IFD pointer; of BigTIFF only the
     * 64-bit types that Apple uses.
     */
    private static final int[] SIZE = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8};
    private static final int UTF8 = 129;

    /**
     * One entry.
     *
     * @param type  number of TIFF 6.0
     * @param count of components, 1 or more
     * @param at    position of the first component in the TIFF structure; all lie inside
     */
    public record Entry(int type, int count, int at) {

        public int bytes() {
            return count * (type == UTF8 ? 1 : SIZE[type]);
        }
    }

    private final ByteBuffer tiff;
    private final long next;
    private final Map<Integer, Entry> entries = new TreeMap<>();

    /**
     * @param tiff   offsets of values count from its position 0; its byte order applies
     * @param offset of the directory; an offset outside {@code tiff} gives an empty directory
     */
    public TiffDirectory(ByteBuffer tiff, long offset) {
        this.tiff = tiff;
        if (offset < 0 || offset + 2 > tiff.limit()) {
            next = 0;
            return;
        }
        int start = (int) offset;
        int count = Math.min(tiff.getShort(start) & 0xFFFF, (tiff.limit() - start - 2) / ENTRY);
        for (int i = 0; i < count; i++) {
            read(start + 2 + i * ENTRY);
        }
        int end = start + 2 + count * ENTRY;
        next = end + 4 <= tiff.limit() ? Integer.toUnsignedLong(tiff.getInt(end)) : 0;
    }

    private void read(int at) {
        int type = tiff.getShort(at + 2) & 0xFFFF;
        long count = Integer.toUnsignedLong(tiff.getInt(at + 4));
        int size = type == UTF8 ? 1 : type < SIZE.length ? SIZE[type] : 0;
        long value = count * size <= 4 ? at + 8 : Integer.toUnsignedLong(tiff.getInt(at + 8));
        if (size > 0 && count > 0 && value + count * size <= tiff.limit()) {
            entries.putIfAbsent(tiff.getShort(at) & 0xFFFF, new Entry(type, (int) count, (int) value));
        }
    }

    /** The entries by tag. */
    public Map<Integer, Entry> entries() {
        return Collections.unmodifiableMap(entries);
    }

    public ByteBuffer tiff() {
        return tiff;
    }

    /** The next directory, which describes a thumbnail in EXIF. */
    public Optional<TiffDirectory> next() {
        return next == 0 ? Optional.empty() : Optional.of(new TiffDirectory(tiff, next));
    }

    public Optional<String> text(int tag) {
        Entry entry = entries.get(tag);
        if (entry == null || entry.type != 2 && entry.type != UTF8) {
            return Optional.empty();
        }
        byte[] text = new byte[entry.count];
        tiff.get(entry.at, text);
        return Optional.of(TextCleaner.clean(new String(text, StandardCharsets.UTF_8))).filter(s -> !s.isEmpty());
    }

    /** The entry's first value if it is a finite number. */
    OptionalDouble number(int tag) {
        Entry entry = entries.get(tag);
        double value = entry == null ? Double.NaN : value(entry.type, entry.at);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** All entries that consist of one finite number. */
    Map<Integer, Double> numbers() {
        Map<Integer, Double> numbers = new TreeMap<>();
        entries.forEach((tag, entry) -> {
            if (entry.count == 1) {
                number(tag).ifPresent(value -> numbers.put(tag, value));
            }
        });
        return numbers;
    }

    /** The directory that an entry points at. */
    public Optional<TiffDirectory> directory(int tag) {
        OptionalDouble offset = number(tag);
        return offset.isEmpty() ? Optional.empty() : Optional.of(new TiffDirectory(tiff, (long) offset.getAsDouble()));
    }

    /** The bytes of an entry as stored. */
    public Optional<ByteBuffer> bytes(int tag) {
        Entry entry = entries.get(tag);
        return entry == null || SIZE[Math.min(entry.type, SIZE.length - 1)] != 1
                ? Optional.empty() : Optional.of(tiff.slice(entry.at, entry.count).order(tiff.order()));
    }

    /** A component as a number; NaN if it is not one, or divided by 0. */
    public double value(int type, int at) {
        return switch (type) {
            case 1 -> tiff.get(at) & 0xFF;
            case 3 -> tiff.getShort(at) & 0xFFFF;
            case 4, 13 -> Integer.toUnsignedLong(tiff.getInt(at));
            case 5 -> (double) Integer.toUnsignedLong(tiff.getInt(at)) / Integer.toUnsignedLong(tiff.getInt(at + 4));
            case 6 -> tiff.get(at);
            case 8 -> tiff.getShort(at);
            case 9 -> tiff.getInt(at);
            case 10 -> (double) tiff.getInt(at) / tiff.getInt(at + 4);
            case 11 -> tiff.getFloat(at);
            case 12 -> tiff.getDouble(at);
            case 16, 17 -> tiff.getLong(at);
            default -> Double.NaN;
        };
    }

    /** Sets the byte order of the TIFF header ("II" or "MM") at {@code at}; false if there is none. */
    public static boolean order(ByteBuffer bytes, int at) {
        if (at < 0 || at > bytes.limit() - 2) {
            return false;
        }
        int mark = bytes.get(at) << 8 | bytes.get(at + 1);
        bytes.order(mark == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return mark == 0x4949 || mark == 0x4D4D;
    }
}
