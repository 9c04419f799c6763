package lightwell.depth.upsample;

import java.nio.ByteBuffer;
import java.util.Arrays;
import lightwell.image.Raster;

/**
 * The colours of a picture, and their means over the pixels nearest to each sample of a depth map, computed on first use. Values are stored
 * codes as shares of the largest code, so that equal differences look alike. For one thread.
 */
final class GuideColours {

    /** The number of rows of means that are kept. */
    private static final int HELD = SplineAxis.SAMPLES;

    private final Raster picture;
    private final SplineAxis across;
    private final SplineAxis down;
    private final int channels;
    private final float scale;
    private final int columns;
    private final float[][] means = new float[HELD][];
    private final int[] row = new int[HELD];
    private final float[] colour = new float[3];

    GuideColours(Raster picture, SplineAxis across, SplineAxis down) {
        this.picture = picture;
        this.across = across;
        this.down = down;
        this.channels = Math.min(3, picture.channels());
        this.scale = 1f / picture.maxCode();
        this.columns = across.samples();
        Arrays.fill(row, -1);
    }

    /** Writes the colour of one pixel to the first three values of {@code into}; grey is repeated three times. */
    void pixel(int x, int y, float[] into) {
        ByteBuffer samples = picture.samples();
        int bytes = picture.bytesPerSample();
        int at = y * picture.rowStride() + x * picture.channels() * bytes;
        for (int c = 0; c < 3; c++) {
            int place = at + Math.min(c, channels - 1) * bytes;
            into[c] = scale * (bytes == 1 ? samples.get(place) & 0xFF : samples.getShort(place) & 0xFFFF);
        }
    }

    /** The means of a row of the map, three values per sample; NaN means not computed yet: call {@link #fill}. */
    float[] means(int mapRow) {
        int slot = mapRow % HELD;
        if (means[slot] == null) {
            means[slot] = new float[columns * 3];
        }
        if (row[slot] != mapRow) {
            row[slot] = mapRow;
            Arrays.fill(means[slot], Float.NaN);
        }
        return means[slot];
    }

    /** Computes the mean around one sample of the map. */
    void fill(float[] means, int column, int mapRow) {
        int left = Math.min(across.first(column), picture.width() - 1);
        int right = Math.max(left + 1, across.first(column + 1));
        int top = Math.min(down.first(mapRow), picture.height() - 1);
        int bottom = Math.max(top + 1, down.first(mapRow + 1));
        float red = 0;
        float green = 0;
        float blue = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                pixel(x, y, colour);
                red += colour[0];
                green += colour[1];
                blue += colour[2];
            }
        }
        float share = 1f / ((right - left) * (bottom - top));
        means[3 * column] = red * share;
        means[3 * column + 1] = green * share;
        means[3 * column + 2] = blue * share;
    }
}
