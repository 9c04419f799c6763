package lightwell.author.container;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Writes the chunks of a PNG (W3C PNG third edition, 5.3). As a stream it takes compressed pixels and cuts them into IDAT chunks. */
final class PngChunks extends OutputStream {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int PIECE = 1 << 16;

    private final OutputStream out;
    private final byte[] piece = new byte[PIECE];
    private int filled;

    /** @param out receives the signature; not closed */
    PngChunks(OutputStream out) throws IOException {
        this.out = out;
        out.write(SIGNATURE);
    }

    void chunk(String type, byte[] content) throws IOException {
        chunk(type, content, content.length);
    }

    private void chunk(String type, byte[] content, int length) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content, 0, length);
        out.write(ByteBuffer.allocate(8).putInt(length).put(name).array());
        out.write(content, 0, length);
        out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        while (at < from + length) {
            int taken = Math.min(PIECE - filled, from + length - at);
            System.arraycopy(bytes, at, piece, filled, taken);
            filled += taken;
            at += taken;
            if (filled == PIECE) {
                endPixels();
            }
        }
    }

    /** Writes what is left of the pixels. */
    void endPixels() throws IOException {
        if (filled > 0) {
            chunk("IDAT", piece, filled);
            filled = 0;
        }
    }
}
