package lightwell.depth.foreign;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import lightwell.failure.ToldException;
import lightwell.image.Half;
import lightwell.message.Message;

/** Reads the numbers of an NPY file. Objects (pickles) are refused, so nothing of the file is ever run. Stateless. */
final class NpyFile {

    private static final int CHUNK = 1 << 20;

    private NpyFile() {}

    /** @throws IOException one sentence */
    static DepthNumbers read(Path path, String name) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            NpyHeader header = NpyHeader.parse(name, first(file));
            long bytes = (long) header.width() * header.height() * header.type().bytes();
            if (file.size() - header.at() < bytes) {
                throw new ToldException(Message.of("depth.npy-truncated", name));
            }
            return new DepthNumbers(name, header.width(), header.height(), values(file, header, name));
        }
    }

    private static byte[] first(FileChannel file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(NpyHeader.PREFIX + NpyHeader.LONGEST);
        while (bytes.hasRemaining() && file.read(bytes, bytes.position()) >= 0) {
            // until it is full, or the file ends
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static float[] values(FileChannel file, NpyHeader header, String name) throws IOException {
        float[] values = new float[header.width() * header.height()];
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(header.order());
        long at = header.at();
        for (int i = 0; i < values.length;) {
            chunk.clear().limit((int) Math.min(CHUNK, (long) (values.length - i) * header.type().bytes()));
            while (chunk.hasRemaining()) {
                int read = file.read(chunk, at);
                if (read < 0) {
                    throw new ToldException(Message.of("depth.npy-truncated", name)); // it became shorter
                }
                at += read;
            }
            chunk.flip();
            for (; chunk.hasRemaining(); i++) {
                values[place(header, i)] = value(header.type(), chunk);
            }
        }
        return values;
    }

    private static int place(NpyHeader header, int i) {
        return header.fortran() ? i % header.height() * header.width() + i / header.height() : i;
    }

    private static float value(NpyHeader.Type type, ByteBuffer from) {
        return switch (type) {
            case HALF -> Half.toFloat(from.getShort());
            case FLOAT -> from.getFloat();
            case DOUBLE -> (float) from.getDouble();
            case UINT16 -> from.getShort() & 0xFFFF;
        };
    }
}
