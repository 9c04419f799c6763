package lightwell.export.extract;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Checks that a TIFF that was just written is complete: every strip lies inside the file, and the last one unpacks to all its samples.
 * Supports what {@link Tiff} writes, also beyond 4 GB (BigTIFF): one picture, interleaved, zip. Reads neither texts nor profiles.
 * Stateless.
 */
final class TiffCheck {

    private static final int BIG = 43;
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int STRIP_OFFSETS = 273;
    private static final int CHANNELS = 277;
    private static final int STRIP_ROWS = 278;
    private static final int STRIP_BYTES = 279;

    private final FileChannel file;
    private final boolean big;
    private final ByteOrder order;
    private final Map<Integer, long[]> values = new HashMap<>();

    private TiffCheck(FileChannel file) throws IOException {
        this.file = file;
        ByteBuffer head = bytes(0, 8);
        order = head.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        big = head.order(order).getShort(2) == BIG;
        long directory = big ? bytes(8, 8).getLong(0) : Integer.toUnsignedLong(head.getInt(4));
        int entry = big ? 20 : 12;
        ByteBuffer count = bytes(directory, 8);
        int entries = big ? Math.toIntExact(count.getLong(0)) : count.getShort(0) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            read(bytes(directory + (big ? 8 : 2) + (long) i * entry, entry));
        }
    }

    /** @throws IOException the reason why it is not, without a full stop */
    static void check(Path tiff) throws IOException {
        try (FileChannel file = FileChannel.open(tiff)) {
            new TiffCheck(file).strips();
        } catch (EOFException | DataFormatException | ArithmeticException | IllegalArgumentException e) {
            throw new IOException("the file that was written is not whole", e);
        }
    }

    /** Reads the numbers of the tags above: SHORT, LONG or LONG8. */
    private void read(ByteBuffer entry) throws IOException {
        int tag = entry.getShort(0) & 0xFFFF;
        int size = switch (entry.getShort(2)) {
            case 3 -> 2;
            case 4 -> 4;
            case 16 -> 8;
            default -> 0;
        };
        if (size == 0 || tag < WIDTH || tag > STRIP_BYTES) {
            return;
        }
        int field = big ? 12 : 8;
        int count = Math.toIntExact(big ? entry.getLong(4) : Integer.toUnsignedLong(entry.getInt(4)));
        boolean inside = (long) count * size <= entry.capacity() - field;
        ByteBuffer data = inside ? entry.slice(field, count * size).order(order)
                : bytes(big ? entry.getLong(field) : Integer.toUnsignedLong(entry.getInt(field)), Math.multiplyExact(count, size));
        long[] numbers = new long[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = size == 2 ? data.getShort(2 * i) & 0xFFFF
                    : size == 4 ? Integer.toUnsignedLong(data.getInt(4 * i)) : data.getLong(8 * i);
        }
        values.put(tag, numbers);
    }

    private void strips() throws IOException, DataFormatException {
        long[] offsets = all(STRIP_OFFSETS);
        long[] lengths = all(STRIP_BYTES);
        long rows = Math.min(all(STRIP_ROWS)[0], all(HEIGHT)[0]);
        long strips = (all(HEIGHT)[0] + rows - 1) / rows;
        if (offsets.length != strips || lengths.length != strips) {
            throw new EOFException("strips are missing");
        }
        for (int i = 0; i < strips; i++) {
            if (offsets[i] == 0 || lengths[i] == 0 || offsets[i] + lengths[i] > file.size()) {
                throw new EOFException("strip " + i + " is missing");
            }
        }
        int last = (int) strips - 1;
        long expected = (all(HEIGHT)[0] - last * rows) * all(WIDTH)[0] * all(CHANNELS)[0] * (all(BITS)[0] / 8);
        if (unpacked(bytes(offsets[last], Math.toIntExact(lengths[last]))) != expected) {
            throw new EOFException("the last strip is cut short");
        }
    }

    private static long unpacked(ByteBuffer zip) throws DataFormatException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(zip);
            byte[] some = new byte[1 << 16];
            while (!inflater.finished() && (inflater.inflate(some) > 0 || !inflater.needsInput())) {}
            return inflater.finished() ? inflater.getBytesWritten() : -1;
        } finally {
            inflater.end();
        }
    }

    private long[] all(int tag) throws EOFException {
        long[] numbers = values.get(tag);
        if (numbers == null || numbers.length == 0) {
            throw new EOFException("tag " + tag + " is missing");
        }
        return numbers;
    }

    private ByteBuffer bytes(long offset, int count) throws IOException {
        if (offset < 0 || offset + count > file.size()) {
            throw new EOFException("the file ends before " + (offset + count));
        }
        ByteBuffer buffer = ByteBuffer.allocate(count).order(order == null ? ByteOrder.BIG_ENDIAN : order);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, offset + buffer.position()) < 0) {
                throw new EOFException("the file ends early");
            }
        }
        return buffer.flip();
    }
}
