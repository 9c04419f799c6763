package lightwell.author.source;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import lightwell.rows.RgbRows;

/**
 * Rows of RGB samples for several threads. They are decoded in blocks of rows, one at a time; the last blocks stay in memory, since
 * threads ask for bands nearly in order, and a compressed file that is read backwards is decoded anew from its start. Thread-safe; owns the
 * decoder.
 */
final class SampleRows implements AutoCloseable {

    private static final long KEPT_BYTES = 64 << 20;
    private static final int MOST_KEPT = 8;

    private final RgbRows decoder;
    private final int width;
    private final int height;
    private final int blockRows;
    private final int kept;
    private final Map<Integer, float[]> blocks = new LinkedHashMap<>();
    private int next;
    private boolean closed;

    SampleRows(RgbRows decoder) {
        this.decoder = decoder;
        this.width = decoder.width();
        this.height = decoder.height();
        this.blockRows = decoder.bandRows();
        this.kept = (int) Math.max(2, Math.min(MOST_KEPT, KEPT_BYTES / (12L * width * blockRows)));
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /**
     * @param rgb receives interleaved RGB
     * @throws IOException one sentence
     */
    synchronized void read(int y, int rows, float[] rgb) throws IOException {
        if (closed) {
            throw new IllegalStateException("The source is closed");
        }
        for (int row = y; row < y + rows;) {
            int block = row / blockRows;
            int top = block * blockRows;
            int end = Math.min(y + rows, top + rowsOf(block));
            System.arraycopy(block(block), 3 * width * (row - top), rgb, 3 * width * (row - y), 3 * width * (end - row));
            row = end;
        }
    }

    private int rowsOf(int block) {
        return Math.min(blockRows, height - block * blockRows);
    }

    private float[] block(int block) throws IOException {
        float[] known = blocks.get(block);
        if (known != null) {
            return known;
        }
        int from = decoder.sequential() && block > next && block - next < kept ? next : block;
        for (int i = from; i < block; i++) {
            keep(i);
        }
        return keep(block);
    }

    private float[] keep(int block) throws IOException {
        int length = 3 * width * rowsOf(block);
        float[] oldest = blocks.size() < kept ? null : blocks.remove(blocks.keySet().iterator().next());
        float[] rgb = oldest != null && oldest.length == length ? oldest : new float[length];
        decoder.read(block * blockRows, rowsOf(block), rgb);
        blocks.put(block, rgb);
        next = block + 1;
        return rgb;
    }

    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            blocks.clear();
            decoder.close();
        }
    }
}
