package lightwell.export.cloud;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import lightwell.jobs.Progress;

/** Writes lines and long arrays of a USD text file through a small buffer. Call {@link #flush} at the end. */
final class UsdaArrays {

    private static final int BUFFERED = 1 << 16;
    private static final int PER_LINE = 12;

    /** Appends the value of an index. */
    @FunctionalInterface
    interface Value {
        void append(int index, StringBuilder to);
    }

    /** Takes lines of text, which go out with the next array. */
    @FunctionalInterface
    interface Text {
        void line(String line);
    }

    private final OutputStream out;
    private final Progress progress;
    private final long total;
    private final StringBuilder buffer = new StringBuilder(BUFFERED + 1024);
    private long written;

    /** @param total values that all arrays will have, for the progress */
    UsdaArrays(OutputStream out, long total, Progress progress) {
        this.out = out;
        this.total = total;
        this.progress = progress;
    }

    Text text() {
        return line -> buffer.append(line).append('\n');
    }

    /** @param end what follows the array: its metadata */
    void values(String declaration, String end, int count, Value value) throws IOException {
        buffer.append("        ").append(declaration).append(" = [");
        for (int i = 0; i < count; i++) {
            buffer.append(i == 0 ? "" : i % PER_LINE == 0 ? ",\n            " : ", ");
            value.append(i, buffer);
            written++;
            if (buffer.length() > BUFFERED) {
                flush();
            }
        }
        buffer.append(']').append(end).append('\n');
    }

    void vectors(String declaration, String end, float[] xyz, float scale) throws IOException {
        values(declaration, end, xyz.length / 3,
                (i, to) -> vector(scale * xyz[3 * i], scale * xyz[3 * i + 1], scale * xyz[3 * i + 2], to));
    }

    static void vector(float x, float y, float z, StringBuilder to) {
        to.append('(').append(x).append(", ").append(y).append(", ").append(z).append(')');
    }

    void flush() throws IOException {
        progress.checkCancelled();
        out.write(buffer.toString().getBytes(StandardCharsets.UTF_8));
        buffer.setLength(0);
        progress.report(Math.min(written, total), total);
    }
}
