package lightwell.rows;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads pieces of a file. */
final class FileBytes {

    private FileBytes() {}

    /** @throws EOFException if the file ends before */
    static ByteBuffer read(FileChannel file, long at, int bytes) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(bytes);
        while (piece.hasRemaining()) {
            if (file.read(piece, at + piece.position()) < 0) {
                throw new EOFException("the file ends too early");
            }
        }
        return piece.flip();
    }
}
