package lightwell.ui.bands;

/** Reads rows of a part of a picture in chunks: for pictures whose neighbouring rows share work. */
final class RowWindow implements Bands.Rows {

    /** Small enough for a core's cache. */
    private static final int CHUNK_PIXELS = 1 << 14;

    private final Bands picture;
    private final int x;
    private final int width;
    private final int end;
    private final int chunk;
    private final float[] rows;
    private int held;
    private int heldEnd;

    RowWindow(Bands picture, int x, int width, int end) {
        this.picture = picture;
        this.x = x;
        this.width = width;
        this.end = end;
        this.chunk = Math.max(1, CHUNK_PIXELS / width);
        this.rows = new float[chunk * width * picture.channels()];
    }

    @Override
    public void read(int y, float[] out) {
        if (y < held || y >= heldEnd) {
            held = y;
            heldEnd = Math.min(end, y + chunk);
            picture.read(x, held, width, heldEnd - held, rows);
        }
        int each = width * picture.channels();
        System.arraycopy(rows, (y - held) * each, out, 0, each);
    }
}
