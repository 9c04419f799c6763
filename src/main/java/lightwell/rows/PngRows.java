package lightwell.rows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import lightwell.message.Message;

/**
 * Rows of a PNG of 16 bits, decoded by the JDK's zlib (PNG, third edition, 9 and 10): the native reader would also parse the file's
 * metadata, and prints what it finds wrong.
 */
public final class PngRows implements RgbRows {

    private static final int SIGNATURE = 8;
    private static final int HEADER = 0x49484452;
    private static final int HEADER_BYTES = 13;
    private static final int DATA = 0x49444154;
    private static final int END = 0x49454E44;
    private static final int BUFFER = 1 << 16;
    private static final int MOST_BYTES_A_ROW = 1_000_000_000;

    private final FileChannel file;
    private final String name;
    private final int width;
    private final int height;
    private final int channels;
    private final boolean eightBits;
    private final Inflater inflater = new Inflater();
    private final byte[] input = new byte[BUFFER];
    private final CRC32 crc = new CRC32();
    private byte[] line = new byte[0];
    private byte[] above = new byte[0];
    private int next;
    /** Position of the next byte of the file. */
    private long at;
    /** Bytes of the current chunk that are still in the file. */
    private long left;

    private PngRows(FileChannel file, String name) throws IOException {
        this.file = file;
        this.name = name;
        ByteBuffer header = file.size() < SIGNATURE + 12 + HEADER_BYTES ? ByteBuffer.allocate(12 + HEADER_BYTES)
                : FileBytes.read(file, SIGNATURE, 12 + HEADER_BYTES);
        crc.update(header.slice(4, 4 + HEADER_BYTES));
        int type = header.get(17);
        boolean known = type == 0 || type >= 2 && type <= 4 || type == 6;
        this.width = header.getInt(8);
        this.height = header.getInt(12);
        if (header.getInt(0) != HEADER_BYTES || header.getInt(4) != HEADER || header.getInt(21) != (int) crc.getValue() || width < 1
                || height < 1 || !known || header.get(18) != 0 || header.get(19) != 0) {
            throw damaged();
        }
        this.eightBits = header.get(16) != 16;
        if (!eightBits && header.get(20) != 0) {
            throw new RowsException(Message.of("rows.interlaced", name));
        }
        this.channels = type == 0 ? 1 : type == 4 ? 2 : type == 6 ? 4 : 3;
        start();
    }

    public static PngRows open(Path path) throws IOException {
        FileChannel file = FileChannel.open(path);
        PngRows rows = null;
        try {
            rows = new PngRows(file, FileReasons.name(path));
            return rows;
        } finally {
            if (rows == null) {
                file.close();
            }
        }
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public int together() {
        return 1;
    }

    @Override
    public boolean sequential() {
        return true;
    }

    @Override
    public String type() {
        return eightBits ? "uint8" : "uint16";
    }

    @Override
    public boolean grey() {
        return channels < 3;
    }

    @Override
    public List<Message> leftOut() {
        return channels % 2 == 0 ? List.of(Message.of("rows.alpha", name)) : List.of();
    }

    @Override
    public void read(int y, int rows, float[] rgb) throws IOException {
        if (y < next) {
            start();
        }
        while (next < y) {
            unpack();
        }
        for (int row = 0; row < rows; row++) {
            unpack();
            int step = 2 * channels;
            int second = channels < 3 ? 0 : 2;
            for (int in = 0, out = 3 * width * row; in < line.length; in += step, out += 3) {
                rgb[out] = share(in);
                rgb[out + 1] = share(in + second);
                rgb[out + 2] = share(in + 2 * second);
            }
        }
    }

    private float share(int byteIndex) {
        return ((line[byteIndex] & 0xFF) << 8 | line[byteIndex + 1] & 0xFF) / 65_535f;
    }

    private void start() throws RowsException {
        long bytes = 2L * channels * width;
        if (bytes > MOST_BYTES_A_ROW) {
            throw new RowsException(Message.of("rows.too-wide", name, String.valueOf(width)));
        }
        inflater.reset();
        next = 0;
        at = SIGNATURE + 12 + HEADER_BYTES;
        left = 0;
        line = new byte[0];
        above = new byte[0];
    }

    /** The next row goes into {@link #line}. */
    private void unpack() throws IOException {
        int bytes = 2 * channels * width;
        byte[] free = above;
        above = line.length == 0 ? new byte[bytes] : line;
        line = free.length == bytes ? free : new byte[bytes];
        byte[] filter = new byte[1];
        inflate(filter, 1);
        inflate(line, bytes);
        PngFilter.undo(filter[0], line, above, 2 * channels);
        if (filter[0] < 0 || filter[0] > 4) {
            throw damaged();
        }
        next++;
    }

    private void inflate(byte[] out, int bytes) throws IOException {
        try {
            int done = 0;
            while (done < bytes) {
                int got = inflater.inflate(out, done, bytes - done);
                done += got;
                if (got == 0) {
                    if (inflater.finished() || inflater.needsDictionary()) {
                        throw damaged();
                    }
                    feed();
                }
            }
        } catch (DataFormatException e) {
            throw damaged();
        }
    }

    /** The next bytes of IDAT, whose checksum is compared at the end of each chunk. */
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
                throw damaged();
            }
            at += 4;
        }
    }

    /** Goes to the next chunk with pixels. */
    private void nextChunk() throws IOException {
        if (at + 12 > file.size()) {
            throw damaged();
        }
        ByteBuffer head = FileBytes.read(file, at, 8);
        long length = Integer.toUnsignedLong(head.getInt(0));
        if (at + 12 + length > file.size() || head.getInt(4) == END) {
            throw damaged();
        }
        if (head.getInt(4) == DATA && length > 0) {
            crc.reset();
            crc.update(head.slice(4, 4));
            left = length;
            at += 8;
        } else {
            at += 12 + length;
        }
    }

    private RowsException damaged() {
        return new RowsException(Message.of("rows.unreadable", name, Message.of("rows.damaged")));
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        file.close();
    }
}
