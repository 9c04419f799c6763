package lightwell.author.source;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lightwell.rows.RgbRows;

/**
 * Blocks of rows, which are decoded one at a time. The last ones stay in memory, since threads ask for bands nearly in order, and a
 * compressed file that is read backwards is decoded anew from its start. Thread-safe; owns the decoder.
 *
 * @param <B> what is kept of a block
 */
abstract class RowBlocks<B> implements SourceRows {

    private static final long KEPT_BYTES = 64 << 20;
    private static final int MOST_KEPT = 8;

    private final RgbRows decoder;
    private final int width;
    private final int height;
    private final int blockRows;
    private final int kept;
    private final Map<Integer, B> blocks = new LinkedHashMap<>();
    private int next;
    private boolean closed;

    /**
     * @param pixelBytes of what is kept
     * @param whole      bytes up to which all of a picture is kept
     */
    RowBlocks(RgbRows decoder, int pixelBytes, long whole) {
        this.decoder = decoder;
        this.width = decoder.width();
        this.height = decoder.height();
        this.blockRows = decoder.bandRows();
        this.kept = (long) pixelBytes * width * height <= whole ? (height + blockRows - 1) / blockRows
                : (int) Math.max(2, Math.min(MOST_KEPT, KEPT_BYTES / ((long) pixelBytes * width * blockRows)));
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    /** Of every block but the last. */
    int blockRows() {
        return blockRows;
    }

    /**
     * Makes a block of its samples.
     *
     * @param decoder gives the samples
     * @param free    a block that is not kept any more
     */
    abstract B decode(RgbRows decoder, int top, int rows, Optional<B> free) throws IOException;

    final synchronized B block(int block) throws IOException {
        if (closed) {
            throw new IllegalStateException("The source is closed");
        }
        B known = blocks.get(block);
        if (known != null) {
            return known;
        }
        int from = decoder.sequential() && block > next && block - next < kept ? next : block;
        for (int i = from; i < block; i++) {
            keep(i);
        }
        return keep(block);
    }

    private B keep(int block) throws IOException {
        Optional<B> oldest = blocks.size() < kept ? Optional.empty()
                : Optional.of(blocks.remove(blocks.keySet().iterator().next()));
        int top = block * blockRows;
        B made = decode(decoder, top, Math.min(blockRows, height - top), oldest);
        blocks.put(block, made);
        next = block + 1;
        return made;
    }

    @Override
    public final synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            blocks.clear();
            decoder.close();
        }
    }
}
