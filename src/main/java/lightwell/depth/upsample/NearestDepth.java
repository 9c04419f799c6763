package lightwell.depth.upsample;

import java.util.Objects;
import lightwell.depth.DepthScale;
import lightwell.image.Raster;
import lightwell.presets.PixelRows;

/**
 * Upsamples a depth map to another size, in metres, band by band. Each pixel takes the nearest sample, never a mean of two, which would
 * invent points between an object and the wall behind it. Immutable; several threads may compute bands. Valid while the raster is open.
 */
public final class NearestDepth {

    private final Raster map;
    private final float[] metres;
    private final int height;
    private final int[] column;

    /**
     * @param map    its first channel is read
     * @param width  of the result, in pixels
     * @param height of the result, in pixels
     */
    public NearestDepth(Raster map, DepthScale scale, int width, int height) {
        this.map = map;
        this.metres = scale.metres();
        this.height = height;
        this.column = new int[width];
        for (int x = 0; x < width; x++) {
            column[x] = sourceAt(x, map.width(), width);
        }
    }

    /** Writes the metres of {@code rows} rows from {@code y} on, row by row into {@code out}. */
    public void metres(int y, int rows, float[] out) {
        int width = column.length;
        Objects.checkFromIndexSize(y, rows, height);
        Objects.checkFromIndexSize(0, Math.multiplyExact(rows, width), out.length);
        float[] row = new float[map.width()];
        int held = -1;
        for (int r = 0, o = 0; r < rows; r++, o += width) {
            int source = sourceAt(y + r, map.height(), height);
            if (source == held) {
                System.arraycopy(out, o - width, out, o, width);
                continue;
            }
            load(source, row);
            held = source;
            for (int x = 0; x < width; x++) {
                out[o + x] = row[column[x]];
            }
        }
    }

    private void load(int y, float[] row) {
        PixelRows.lookUp(new PixelRows.Codes(map.samples(), y * map.rowStride(), map.channels(), map.bytesPerSample()), metres, row, 0, 1,
                row.length);
    }

    /** The sample whose area contains the centre of pixel {@code i}: floor((i + 1/2) * from / to), in integers. */
    static int sourceAt(int i, int from, int to) {
        return (int) ((2L * i + 1) * from / (2L * to));
    }
}
