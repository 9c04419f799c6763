package lightwell.rows;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.message.Message;

/** Rows of a TIFF of three 16-bit integers a pixel without compression (TIFF 6.0, section 6), read as they are stored. */
final class PlainTiffRows implements RgbRows {

    private static final int CHANNELS = 3;
    private static final int PIXEL_BYTES = 2 * CHANNELS;
    private static final float LARGEST = 65_535;

    private final FileChannel file;
    private final Path path;
    private final TiffStrips strips;
    private ByteBuffer codes = ByteBuffer.allocateDirect(0);

    private PlainTiffRows(FileChannel file, Path path, TiffStrips strips) {
        this.file = file;
        this.path = path;
        this.strips = strips;
    }

    /** Empty if the file is stored in any other way, or is damaged. */
    static Optional<RgbRows> open(Path path) throws IOException {
        FileChannel file = FileChannel.open(path);
        Optional<RgbRows> rows = Optional.empty();
        try {
            rows = TiffStrips.plain(file, CHANNELS, Short.SIZE).map(strips -> new PlainTiffRows(file, path, strips));
            return rows;
        } finally {
            if (rows.isEmpty()) {
                file.close();
            }
        }
    }

    @Override
    public int width() {
        return strips.width();
    }

    @Override
    public int height() {
        return strips.height();
    }

    @Override
    public int together() {
        return 1;
    }

    @Override
    public boolean sequential() {
        return false;
    }

    @Override
    public String type() {
        return "uint16";
    }

    @Override
    public boolean grey() {
        return false;
    }

    @Override
    public List<Message> leftOut() {
        return List.of();
    }

    @Override
    public boolean codes() {
        return true;
    }

    @Override
    public void readCodes(int y, int rows, ByteBuffer to) throws IOException {
        int line = PIXEL_BYTES * width();
        for (int row = y; row < y + rows;) {
            int together = Math.min(strips.following(row), y + rows - row);
            read(strips.position(row), to.slice(line * (row - y), line * together));
            row += together;
        }
        if (strips.order() != ByteOrder.nativeOrder()) {
            ShortBuffer shorts = to.asShortBuffer();
            for (int i = 0; i < CHANNELS * width() * rows; i++) {
                shorts.put(i, Short.reverseBytes(shorts.get(i)));
            }
        }
    }

    private void read(long position, ByteBuffer piece) throws IOException {
        while (piece.hasRemaining()) {
            if (file.read(piece, position + piece.position()) < 0) {
                throw new RowsException(Message.of("rows.unreadable", FileReasons.name(path), Message.of("rows.damaged")),
                        new EOFException("the file ends too early"));
            }
        }
    }

    @Override
    public void read(int y, int rows, float[] rgb) throws IOException {
        int bytes = PIXEL_BYTES * width() * rows;
        codes = codes.capacity() == bytes ? codes : ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
        readCodes(y, rows, codes);
        ShortBuffer shorts = codes.asShortBuffer();
        for (int i = 0; i < CHANNELS * width() * rows; i++) {
            rgb[i] = (shorts.get(i) & 0xFFFF) / LARGEST;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
