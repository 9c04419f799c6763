package lightwell.metadata.exif;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.TreeMap;
import lightwell.message.Message;
import lightwell.metadata.MalformedException;

/**
 * A directory of a TIFF structure to be written again elsewhere: the entries that are not replaced keep their 12 bytes, so their values
 * remain where they are, whatever their type.
 */
final class RawDirectory {

    private static final int ENTRY = 12;
    private static final int VALUE = 8;

    private final ByteOrder order;
    private final Map<Integer, byte[]> entries = new TreeMap<>();
    /** New values of more than four bytes. */
    private final Map<Integer, byte[]> values = new TreeMap<>();
    private final int next;

    /** An empty directory. */
    RawDirectory(ByteOrder order) {
        this.order = order;
        this.next = 0;
    }

    /** @throws MalformedException if the directory lies outside or names an entry twice */
    RawDirectory(ByteBuffer tiff, long offset) throws MalformedException {
        order = tiff.order();
        int count = offset >= VALUE && offset + 2 <= tiff.limit() ? tiff.getShort((int) offset) & 0xFFFF : -1;
        long end = offset + 2 + (long) count * ENTRY;
        if (count < 0 || end + 4 > tiff.limit()) {
            throw new MalformedException(Message.of("metadata.truncated"));
        }
        for (int at = (int) offset + 2; at < end; at += ENTRY) {
            byte[] entry = new byte[ENTRY];
            tiff.get(at, entry);
            if (entries.put(tiff.getShort(at) & 0xFFFF, entry) != null) {
                throw new MalformedException(Message.of("metadata.entry-twice", tiff.getShort(at) & 0xFFFF));
            }
        }
        next = tiff.getInt((int) end);
    }

    /**
     * Adds or replaces an entry.
     *
     * @param value as stored, in the byte order of the structure
     */
    void put(int tag, int type, int count, byte[] value) {
        ByteBuffer entry = ByteBuffer.allocate(ENTRY).order(order).putShort((short) tag).putShort((short) type).putInt(count);
        values.remove(tag);
        if (value.length <= 4) {
            entry.put(value);
        } else {
            values.put(tag, value);
        }
        entries.put(tag, entry.array());
    }

    /**
     * The directory and its new values; an even number of bytes.
     *
     * @param start its position in the structure
     */
    byte[] bytes(int start) {
        int length = 2 + entries.size() * ENTRY + 4;
        ByteBuffer directory = ByteBuffer.allocate(length).order(order).putShort((short) entries.size());
        ByteArrayOutputStream after = new ByteArrayOutputStream();
        entries.forEach((tag, entry) -> {
            byte[] value = values.get(tag);
            if (value != null) {
                ByteBuffer.wrap(entry).order(order).putInt(VALUE, start + length + after.size());
                after.writeBytes(value);
                after.writeBytes(new byte[value.length % 2]);
            }
            directory.put(entry);
        });
        directory.putInt(next);
        return ByteBuffer.allocate(length + after.size()).put(directory.array()).put(after.toByteArray()).array();
    }
}
