package lightwell.rows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import lightwell.message.Message;

/**
 * The chunk IHDR of a PNG (PNG, third edition, 11.2.1).
 *
 * @param channels of a pixel: 1 grey, 2 with alpha, 3 RGB, 4 with alpha; 3 for a palette
 * @param bits     of a sample, 1 to 16
 */
record PngHeader(int width, int height, int channels, int bits, boolean interlaced) {

    /** Bytes before the next chunk. */
    static final int END = 8 + 12 + 13;
    private static final int SIGNATURE = 8;
    private static final int IHDR = 0x49484452;
    private static final int BYTES = 13;
    private static final int MOST_BYTES_A_ROW = 1_000_000_000;

    /** @param name of the file, for people */
    static PngHeader read(FileChannel file, String name) throws IOException {
        if (file.size() < END) {
            throw damaged(name);
        }
        ByteBuffer header = FileBytes.read(file, SIGNATURE, END - SIGNATURE);
        CRC32 crc = new CRC32();
        crc.update(header.slice(4, 4 + BYTES));
        int type = header.get(17);
        int width = header.getInt(8);
        int height = header.getInt(12);
        boolean known = type == 0 || type >= 2 && type <= 4 || type == 6;
        if (header.getInt(0) != BYTES || header.getInt(4) != IHDR || header.getInt(21) != (int) crc.getValue() || width < 1
                || height < 1 || !known || header.get(18) != 0 || header.get(19) != 0 || header.get(20) < 0 || header.get(20) > 1) {
            throw damaged(name);
        }
        PngHeader read = new PngHeader(width, height, type == 0 ? 1 : type == 4 ? 2 : type == 6 ? 4 : 3, header.get(16),
                header.get(20) == 1);
        if (2L * read.channels * width > MOST_BYTES_A_ROW) {
            throw new RowsException(Message.of("rows.too-wide", name, String.valueOf(width)));
        }
        return read;
    }

    /** Of samples of 16 bits. */
    int pixelBytes() {
        return 2 * channels;
    }

    static RowsException damaged(String name) {
        return new RowsException(Message.of("rows.unreadable", name, Message.of("rows.damaged")));
    }
}
