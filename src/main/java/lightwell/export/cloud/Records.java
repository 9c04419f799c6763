package lightwell.export.cloud;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import lightwell.jobs.Progress;

/** Writes little-endian binary records through a large buffer. Call {@link #flush} at the end. */
final class Records {

    private static final int CAPACITY = 1 << 20;

    private final OutputStream out;
    private final Progress progress;
    private final long total;
    private final ByteBuffer buffer = ByteBuffer.allocate(CAPACITY).order(ByteOrder.LITTLE_ENDIAN);
    private long written;

    /** @param total bytes that will be written, for the progress */
    Records(OutputStream out, long total, Progress progress) {
        this.out = out;
        this.total = total;
        this.progress = progress;
    }

    /** The buffer, with room for a record of this many bytes. */
    ByteBuffer next(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    void flush() throws IOException {
        progress.checkCancelled();
        out.write(buffer.array(), 0, buffer.position());
        written += buffer.position();
        buffer.clear();
        progress.report(Math.min(written, total), total);
    }
}
