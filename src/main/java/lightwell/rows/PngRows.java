package lightwell.rows;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import lightwell.message.Message;

/**
 * Rows of a PNG of 16 bits, decoded by the JDK's zlib (PNG, third edition, 9 and 10): the native reader would also parse the file's
 * metadata, and prints what it finds wrong. An interlaced file is unpacked as a whole when its first row is read.
 */
public final class PngRows implements RgbRows {

    private static final int WIDE = 16;

    private final FileChannel file;
    private final String name;
    private final PngHeader header;
    private final PngData data;
    private byte[] line = new byte[0];
    private byte[] above = new byte[0];
    private int next;
    /** All rows of an interlaced file, once they are needed. */
    private byte[][] unpacked = new byte[0][];

    private PngRows(FileChannel file, String name) throws IOException {
        this.file = file;
        this.name = name;
        this.header = PngHeader.read(file, name);
        this.data = new PngData(file, name);
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
        return header.width();
    }

    @Override
    public int height() {
        return header.height();
    }

    @Override
    public int together() {
        return 1;
    }

    @Override
    public boolean sequential() {
        return !header.interlaced();
    }

    @Override
    public String type() {
        return header.bits() == WIDE ? "uint16" : "uint8";
    }

    @Override
    public boolean grey() {
        return header.channels() < 3;
    }

    @Override
    public List<Message> leftOut() {
        return header.channels() % 2 == 0 ? List.of(Message.of("rows.alpha", name)) : List.of();
    }

    @Override
    public void read(int y, int rows, float[] rgb) throws IOException {
        if (header.interlaced()) {
            if (unpacked.length == 0) {
                unpacked = Adam7.unpack(header, data);
            }
            for (int row = 0; row < rows; row++) {
                convert(unpacked[y + row], 3 * width() * row, rgb);
            }
            return;
        }
        if (y < next) {
            data.restart();
            next = 0;
            line = new byte[0];
            above = new byte[0];
        }
        while (next < y) {
            unpack();
        }
        for (int row = 0; row < rows; row++) {
            unpack();
            convert(line, 3 * width() * row, rgb);
        }
    }

    /** The next row goes into {@link #line}. */
    private void unpack() throws IOException {
        int bytes = header.pixelBytes() * width();
        byte[] free = above;
        above = line.length == 0 ? new byte[bytes] : line;
        line = free.length == bytes ? free : new byte[bytes];
        data.row(line, above, header.pixelBytes());
        next++;
    }

    private void convert(byte[] row, int at, float[] rgb) {
        int step = header.pixelBytes();
        int second = header.channels() < 3 ? 0 : 2;
        for (int in = 0, out = at; in < row.length; in += step, out += 3) {
            rgb[out] = share(row, in);
            rgb[out + 1] = share(row, in + second);
            rgb[out + 2] = share(row, in + 2 * second);
        }
    }

    private static float share(byte[] row, int at) {
        return ((row[at] & 0xFF) << 8 | row[at + 1] & 0xFF) / 65_535f;
    }

    @Override
    public void close() throws IOException {
        data.close();
        file.close();
    }
}
