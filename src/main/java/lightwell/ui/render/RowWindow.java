package lightwell.ui.render;

/** Rows of a part of a picture, read some at a time, from top to bottom. For one thread. */
final class RowWindow {

    /** Few enough to stay in a core's cache. */
    private static final int CHUNK_PIXELS = 1 << 14;

    private final Bands picture;
    private final int x;
    private final int width;
    private final int end;
    private final int chunk;
    private final float[] rows;
    private int held;
    private int heldEnd;

    /** @param end one past the last row that will be asked for */
    RowWindow(Bands picture, int x, int width, int end) {
        this.picture = picture;
        this.x = x;
        this.width = width;
        this.end = end;
        this.chunk = rowsFor(width);
        this.rows = new float[chunk * width * picture.channels()];
    }

    /** Rows of this width to read at a time. */
    static int rowsFor(int width) {
        return Math.max(1, CHUNK_PIXELS / width);
    }

    /** Where row {@code y} begins in {@link #values}. */
    int seek(int y) {
        if (y < held || y >= heldEnd) {
            held = y;
            heldEnd = Math.min(end, y + chunk);
            picture.read(x, held, width, heldEnd - held, rows);
        }
        return (y - held) * width * picture.channels();
    }

    float[] values() {
        return rows;
    }
}
