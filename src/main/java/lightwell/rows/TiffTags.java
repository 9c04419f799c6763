package lightwell.rows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * One directory of a TIFF file (TIFF 6.0, or BigTIFF), of which only the entries are in memory. Entries that do not lie inside the file,
 * and those beyond the 512th, are left out.
 */
final class TiffTags {

    static final int SHORT = 3;
    static final int LONG = 4;
    private static final int IFD = 13;
    private static final int LONG8 = 16;
    private static final int IFD8 = 18;
    private static final int MOST_ENTRIES = 512;
    private static final int MOST_NUMBERS = 1 << 20;
    private static final int BIG = 43;
    /** Bytes of a component by type number. */
    private static final int[] SIZE = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

    /** @param at position of the values in the file */
    record Entry(int type, long count, long at) {

        long bytes() {
            return count * SIZE[type];
        }

        /** Whether the values mean the same in any place of any TIFF file. */
        boolean portable() {
            return type <= 12;
        }
    }

    private final FileChannel file;
    private final ByteOrder order;
    private final boolean big;
    private final Map<Integer, Entry> entries = new TreeMap<>();
    /** The entries as stored. */
    private final Map<Integer, byte[]> stored = new TreeMap<>();
    private final long at;
    private boolean more;

    private TiffTags(FileChannel file, ByteOrder order, boolean big, long at) throws IOException {
        this.file = file;
        this.order = order;
        this.big = big;
        this.at = at;
        long size = file.size();
        int countBytes = big ? 8 : 2;
        if (at < 8 || at > size - countBytes) {
            return;
        }
        ByteBuffer head = read(at, countBytes);
        long count = big ? head.getLong(0) : head.getShort(0) & 0xFFFF;
        int entryBytes = big ? 20 : 12;
        long held = (size - at - countBytes) / entryBytes;
        int read = (int) Math.min(Math.min(count < 0 ? 0 : count, MOST_ENTRIES), held);
        ByteBuffer all = read(at + countBytes, read * entryBytes);
        for (int i = 0; i < read; i++) {
            add(all, i * entryBytes, at + countBytes + (long) i * entryBytes, size);
        }
        long end = at + countBytes + count * entryBytes;
        if (count == read && end <= size - (big ? 8 : 4)) {
            more = big ? read(end, 8).getLong(0) != 0 : read(end, 4).getInt(0) != 0;
        }
    }

    /** The first directory. */
    static TiffTags first(FileChannel file) throws IOException {
        if (file.size() < 16) {
            return new TiffTags(file, ByteOrder.LITTLE_ENDIAN, false, 0);
        }
        ByteBuffer head = FileBytes.read(file, 0, 16);
        ByteOrder order = head.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        head.order(order);
        boolean big = head.getShort(2) == BIG;
        return new TiffTags(file, order, big, big ? head.getLong(8) : Integer.toUnsignedLong(head.getInt(4)));
    }

    private void add(ByteBuffer all, int in, long at, long size) {
        int type = all.getShort(in + 2) & 0xFFFF;
        int bytes = type < SIZE.length ? SIZE[type] : 0;
        long count = big ? all.getLong(in + 4) : Integer.toUnsignedLong(all.getInt(in + 4));
        if (bytes == 0 || count < 1 || count > size) {
            return;
        }
        int inline = big ? 8 : 4;
        int field = big ? 12 : 8;
        long value = count * bytes <= inline ? at + field : big ? all.getLong(in + field) : Integer.toUnsignedLong(all.getInt(in + field));
        if (value >= 0 && value <= size - count * bytes) {
            int tag = all.getShort(in) & 0xFFFF;
            byte[] raw = new byte[big ? 20 : 12];
            all.get(in, raw);
            entries.putIfAbsent(tag, new Entry(type, count, value));
            stored.putIfAbsent(tag, raw);
        }
    }

    Map<Integer, Entry> entries() {
        return entries;
    }

    /** The directory with only some of its entries, and without a next one. It is no longer than the directory in the file. */
    StoredFacts.Directory only(Set<Integer> tags) {
        List<byte[]> kept = stored.entrySet().stream().filter(entry -> tags.contains(entry.getKey())).map(Map.Entry::getValue).toList();
        ByteBuffer out = ByteBuffer.allocate((big ? 16 : 6) + kept.size() * (big ? 20 : 12)).order(order);
        if (big) {
            out.putLong(kept.size());
        } else {
            out.putShort((short) kept.size());
        }
        kept.forEach(out::put);
        return new StoredFacts.Directory(at, out.array(), more);
    }

    ByteOrder order() {
        return order;
    }

    /** The bytes of an entry as stored; empty if there are none, or more than {@code most}. */
    Optional<byte[]> bytes(int tag, int most) throws IOException {
        Entry entry = entries.get(tag);
        return entry == null || entry.bytes() > most ? Optional.empty() : Optional.of(read(entry.at, (int) entry.bytes()).array());
    }

    /** The first value of an entry of whole numbers. */
    OptionalLong number(int tag) throws IOException {
        Entry entry = entries.get(tag);
        if (entry == null) {
            return OptionalLong.empty();
        }
        return switch (entry.type) {
            case SHORT -> OptionalLong.of(read(entry.at, 2).getShort(0) & 0xFFFF);
            case LONG, IFD -> OptionalLong.of(Integer.toUnsignedLong(read(entry.at, 4).getInt(0)));
            case LONG8, IFD8 -> OptionalLong.of(read(entry.at, 8).getLong(0));
            default -> OptionalLong.empty();
        };
    }

    /** The values of an entry of whole numbers; none if there are more than 2^20. */
    long[] numbers(int tag) throws IOException {
        Entry entry = entries.get(tag);
        if (entry == null || entry.count > MOST_NUMBERS) {
            return new long[0];
        }
        ByteBuffer values = read(entry.at, (int) entry.bytes());
        IntToLongFunction value = switch (entry.type) {
            case SHORT -> i -> values.getShort(2 * i) & 0xFFFF;
            case LONG -> i -> Integer.toUnsignedLong(values.getInt(4 * i));
            case LONG8 -> i -> values.getLong(8 * i);
            default -> i -> -1;
        };
        return IntStream.range(0, (int) entry.count).mapToLong(value).toArray();
    }

    /** The directory that an entry points at; without entries if there is none. */
    TiffTags directory(int tag) throws IOException {
        return new TiffTags(file, order, big, number(tag).orElse(0));
    }

    private ByteBuffer read(long at, int bytes) throws IOException {
        return FileBytes.read(file, at, bytes).order(order);
    }
}
