package lightwell.rows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Copies what a TIFF file says of its camera into a TIFF structure of its own, as other containers carry EXIF (Exif 3.0, 4.6): the texts of
 * the first directory, the directories EXIF and GPS. Values are copied as stored.
 */
final class TiffExif {

    private static final int EXIF = 34_665;
    private static final int GPS = 34_853;
    /** Of the first directory: description, make, model, orientation, software, date, artist, copyright. */
    private static final Set<Integer> TEXTS = Set.of(270, 271, 272, 274, 305, 306, 315, 33_432);
    private static final int LARGEST_VALUE = 1 << 20;
    private static final int LARGEST_SUM = 4 << 20;
    private static final int HEADER = 8;
    private static final int ENTRY = 12;

    /** @param values as stored */
    private record Value(int type, int count, byte[] values) {}

    private final ByteOrder order;
    private long sum;

    private TiffExif(ByteOrder order) {
        this.order = order;
    }

    /** Empty if the file has neither EXIF nor GPS. */
    static Optional<byte[]> of(TiffTags first) throws IOException {
        return new TiffExif(first.order()).copy(first);
    }

    private Optional<byte[]> copy(TiffTags first) throws IOException {
        Map<Integer, Value> exif = values(first.directory(EXIF), Set.of());
        Map<Integer, Value> gps = values(first.directory(GPS), Set.of());
        if (exif.isEmpty() && gps.isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, Value> main = values(first, TEXTS);
        int pointers = (exif.isEmpty() ? 0 : 1) + (gps.isEmpty() ? 0 : 1);
        int exifAt = HEADER + size(main) + pointers * ENTRY;
        int gpsAt = exifAt + (exif.isEmpty() ? 0 : size(exif));
        if (!exif.isEmpty()) {
            main.put(EXIF, pointer(exifAt));
        }
        if (!gps.isEmpty()) {
            main.put(GPS, pointer(gpsAt));
        }
        ByteBuffer out = ByteBuffer.allocate(gpsAt + (gps.isEmpty() ? 0 : size(gps))).order(order);
        byte mark = (byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M');
        out.put(mark).put(mark).putShort((short) 42).putInt(HEADER);
        for (Map<Integer, Value> directory : Stream.of(main, exif, gps).filter(values -> !values.isEmpty()).toList()) {
            write(out, directory);
        }
        return Optional.of(out.array());
    }

    /** @param only these tags; empty: all */
    private Map<Integer, Value> values(TiffTags directory, Set<Integer> only) throws IOException {
        Map<Integer, Value> values = new TreeMap<>();
        for (Map.Entry<Integer, TiffTags.Entry> tag : directory.entries().entrySet()) {
            TiffTags.Entry entry = tag.getValue();
            boolean wanted = only.isEmpty() || only.contains(tag.getKey());
            if (!wanted || !entry.portable() || pointsElsewhere(tag.getKey()) || sum + entry.bytes() > LARGEST_SUM) {
                continue;
            }
            Optional<byte[]> bytes = directory.bytes(tag.getKey(), LARGEST_VALUE);
            if (bytes.isPresent()) {
                sum += bytes.get().length;
                values.put(tag.getKey(), new Value(entry.type(), (int) entry.count(), bytes.get()));
            }
        }
        return values;
    }

    /** Directories inside of directories: interoperability, and those that the structure has already. */
    private static boolean pointsElsewhere(int tag) {
        return tag == 0xA005 || tag == EXIF || tag == GPS;
    }

    private Value pointer(int at) {
        return new Value(TiffTags.LONG, 1, ByteBuffer.allocate(4).order(order).putInt(at).array());
    }

    private static int size(Map<Integer, Value> directory) {
        return 2 + directory.size() * ENTRY + 4 + directory.values().stream().mapToInt(value -> outside(value.values.length)).sum();
    }

    /** Bytes after the directory: values of more than 4 bytes, at even positions. */
    private static int outside(int bytes) {
        return bytes <= 4 ? 0 : bytes + 1 & ~1;
    }

    private static void write(ByteBuffer out, Map<Integer, Value> directory) {
        int after = out.position() + 2 + directory.size() * ENTRY + 4;
        out.putShort((short) directory.size());
        for (Map.Entry<Integer, Value> tag : directory.entrySet()) {
            Value value = tag.getValue();
            out.putShort(tag.getKey().shortValue()).putShort((short) value.type).putInt(value.count);
            if (value.values.length <= 4) {
                out.put(value.values).position(out.position() + 4 - value.values.length);
            } else {
                out.putInt(after).put(after, value.values);
                after += outside(value.values.length);
            }
        }
        out.putInt(0).position(after);
    }
}
