package lightwell.rows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The unpacked bytes of a PNG's chunks IDAT, in order, whose checksums are compared (PNG, third edition, 10). For one thread; the owner
 * closes it, which leaves the file open.
 */
final class PngData implements AutoCloseable {

    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454E44;
    private static final int BUFFER = 1 << 16;

    private final FileChannel file;
    private final String name;
    private final Inflater inflater = new Inflater();
    private final byte[] input = new byte[BUFFER];
    private final CRC32 crc = new CRC32();
    /** Position of the next byte of the file. */
    private long at = PngHeader.END;
    /** Bytes of the current chunk that are still in the file. */
    private long left;

    /** @param name of the file, for people */
    PngData(FileChannel file, String name) {
        this.file = file;
        this.name = name;
    }

    /** Goes back to the first byte. */
    void restart() {
        inflater.reset();
        at = PngHeader.END;
        left = 0;
    }

    /**
     * Restores the next row.
     *
     * @param line  receives it; its length counts
     * @param above the row before; zeros for the first one
     * @param pixel bytes of a pixel
     */
    void row(byte[] line, byte[] above, int pixel) throws IOException {
        byte[] filter = new byte[1];
        read(filter);
        if (filter[0] < 0 || filter[0] > 4) {
            throw PngHeader.damaged(name);
        }
        read(line);
        PngFilter.undo(filter[0], line, above, pixel);
    }

    private void read(byte[] out) throws IOException {
        try {
            int done = 0;
            while (done < out.length) {
                int got = inflater.inflate(out, done, out.length - done);
                done += got;
                if (got == 0) {
                    if (inflater.finished() || inflater.needsDictionary()) {
                        throw PngHeader.damaged(name);
                    }
                    feed();
                }
            }
        } catch (DataFormatException e) {
            throw PngHeader.damaged(name);
        }
    }

    private void feed() throws IOException {
        while (left == 0) {
            nextChunk();
        }
        int bytes = (int) Math.min(left, BUFFER);
        FileBytes.read(file, at, bytes).get(input, 0, bytes);
        crc.update(input, 0, bytes);
        inflater.setInput(input, 0, bytes);
        at += bytes;
        left -= bytes;
        if (left == 0) {
            if (at + 4 > file.size() || FileBytes.read(file, at, 4).getInt(0) != (int) crc.getValue()) {
                throw PngHeader.damaged(name);
            }
            at += 4;
        }
    }

    /** Goes to the next chunk with pixels. */
    private void nextChunk() throws IOException {
        if (at + 12 > file.size()) {
            throw PngHeader.damaged(name);
        }
        ByteBuffer head = FileBytes.read(file, at, 8);
        long length = Integer.toUnsignedLong(head.getInt(0));
        if (at + 12 + length > file.size() || head.getInt(4) == IEND) {
            throw PngHeader.damaged(name);
        }
        if (head.getInt(4) == IDAT && length > 0) {
            crc.reset();
            crc.update(head.slice(4, 4));
            left = length;
            at += 8;
        } else {
            at += 12 + length;
        }
    }

    @Override
    public void close() {
        inflater.end();
    }
}
