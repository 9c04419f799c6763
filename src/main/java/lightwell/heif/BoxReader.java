package lightwell.heif;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import lightwell.message.Message;

/** Reads big-endian fields and boxes; never reads past the end, whatever the file claims. */
public final class BoxReader {

    /** The size of the smallest possible box: four bytes of size, four of type. */
    private static final int SMALLEST_HEADER = 8;
    private static final Message FILE = Message.of("heif.the-file");

    private final Message where;
    private final ByteBuffer in;
    private final int base;

    /** Reads the boxes at the top of a file. */
    public BoxReader(ByteBuffer file) {
        this(FILE, file.slice(0, file.limit()), 0);
    }

    /**
     * @param where for error messages, after "the": "box 'iloc' at byte 300"
     * @param in    read from its position to its limit
     * @param base  position in the file of index 0 of {@code in}
     */
    public BoxReader(Message where, ByteBuffer in, int base) {
        this.where = where;
        this.in = in.order(ByteOrder.BIG_ENDIAN);
        this.base = base;
    }

    int remaining() {
        return in.remaining();
    }

    boolean hasRemaining() {
        return in.hasRemaining();
    }

    /** Position in the file. */
    public int offset() {
        return base + in.position();
    }

    int u8() throws HeifException {
        need(1);
        return in.get() & 0xff;
    }

    int u16() throws HeifException {
        need(2);
        return in.getShort() & 0xffff;
    }

    int u24() throws HeifException {
        return u8() << 16 | u16();
    }

    int s32() throws HeifException {
        need(4);
        return in.getInt();
    }

    long u32() throws HeifException {
        return s32() & 0xffffffffL;
    }

    /** An unsigned field of 0, 4 or 8 bytes; a value too large for a long becomes the largest long, which lies beyond any file. */
    long unsigned(int bytes) throws HeifException {
        return switch (bytes) {
            case 0 -> 0;
            case 4 -> u32();
            case 8 -> {
                need(8);
                long value = in.getLong();
                yield value < 0 ? Long.MAX_VALUE : value;
            }
            default -> throw refuse(Message.of("heif.field-bytes-allowed", bytes));
        };
    }

    /** An item id of 16 or 32 bits. */
    long id(boolean wide) throws HeifException {
        return wide ? u32() : u16();
    }

    String fourCC() throws HeifException {
        need(4);
        var text = new StringBuilder(4);
        for (int i = 0; i < 4; i++) {
            int c = in.get() & 0xff;
            text.append(c >= 0x20 && c < 0x7f ? (char) c : '?');
        }
        return text.toString();
    }

    /** UTF-8 up to a zero byte or the end; control characters are dropped. */
    String string() throws HeifException {
        int start = in.position();
        int end = start;
        while (end < in.limit() && in.get(end) != 0) {
            end++;
        }
        if (end - start > Limits.MAX_NAME_BYTES) {
            throw refuse(Message.of("heif.holds-text-bytes-limit", end - start, Limits.MAX_NAME_BYTES));
        }
        byte[] text = bytes(end - start);
        if (in.hasRemaining()) {
            in.get();
        }
        return new String(text, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", "");
    }

    byte[] bytes(int count) throws HeifException {
        need(count);
        byte[] out = new byte[count];
        in.get(out);
        return out;
    }

    byte[] rest() throws HeifException {
        return bytes(in.remaining());
    }

    void skip(long count) throws HeifException {
        need(count);
        in.position(in.position() + (int) count);
    }

    /** Checks a count before memory is allocated for it: the remaining bytes must suffice for the entries at their smallest size. */
    int count(long entries, int smallestEntry) throws HeifException {
        if (entries > in.remaining() / smallestEntry) {
            throw refuse(Message.of("heif.announces-entries-only-bytes-left", entries, in.remaining()));
        }
        return (int) entries;
    }

    /** The next box; its size must not exceed the remaining bytes. */
    public Box nextBox() throws HeifException {
        int start = in.position();
        int offset = offset();
        if (in.remaining() < SMALLEST_HEADER) {
            throw cutShort(Message.of("heif.byte-box-begins-only-bytes", offset, in.remaining()));
        }
        long available = in.remaining();
        long size = u32();
        String type = fourCC();
        int header = SMALLEST_HEADER;
        if (size == 1) {
            if (in.remaining() < 8) {
                throw cutShort(type, offset, 16, available);
            }
            size = in.getLong();
            header += 8;
        } else if (size == 0) {
            size = available;
        }
        if (size < 0 || size > available) {
            throw cutShort(type, offset, size, available);
        }
        if (size < header) {
            throw new HeifException(Message.of("heif.box-byte-bytes-less-own", type, offset, size));
        }
        ByteBuffer content = in.slice(start + header, (int) size - header);
        in.position(start + (int) size);
        return new Box(type, offset, header, content);
    }

    HeifException refuse(Message reason) {
        return new HeifException(Message.of("heif.refused", where, reason));
    }

    private HeifException cutShort(String type, int offset, long size, long available) {
        return cutShort(Message.of("heif.box-byte-bytes-only-remain", type, offset, Long.toUnsignedString(size), available));
    }

    private HeifException cutShort(Message reason) {
        return new HeifException(
                where.equals(FILE) ? Message.of("heif.file-cut-short", reason) : Message.of("heif.part-damaged", where, reason));
    }

    private void need(long count) throws HeifException {
        if (count < 0 || count > in.remaining()) {
            throw refuse(Message.of("heif.ends-too-early-bytes-needed", count, in.remaining()));
        }
    }
}
