package lightwell.depth.quality;

import java.nio.ByteBuffer;
import lightwell.image.AxisCells;
import lightwell.image.Raster;

/**
 * The luma of a picture at a depth map's size (Rec.709 weights of the code values, so that equal steps look alike): the mean over each
 * sample's area, 0..1, row by row. If the map is larger than the picture: the pixel that contains the sample's centre.
 */
final class LumaGrid {

    private static final float RED = 0.2126f;
    private static final float GREEN = 0.7152f;
    private static final float BLUE = 0.0722f;

    private LumaGrid() {}

    static float[] of(Raster picture, int columns, int rows) {
        float[] grid = new float[Math.multiplyExact(columns, rows)];
        byte[] line = new byte[picture.width() * picture.channels() * picture.bytesPerSample()];
        float[] luma = new float[picture.width()];
        for (int row = 0; row < rows; row++) {
            int top = AxisCells.first(row, rows, picture.height());
            int bottom = AxisCells.end(row, rows, picture.height());
            for (int y = top; y < bottom; y++) {
                read(picture, y, line, luma);
                add(luma, grid, row * columns, columns, bottom - top);
            }
        }
        return grid;
    }

    private static void read(Raster picture, int y, byte[] line, float[] luma) {
        picture.samples().get(y * picture.rowStride(), line);
        ByteBuffer wide = ByteBuffer.wrap(line).order(picture.samples().order());
        int channels = picture.channels();
        boolean deep = picture.bytesPerSample() == 2;
        float scale = 1f / picture.maxCode();
        for (int x = 0, i = 0; x < luma.length; x++, i += channels) {
            float first = code(wide, deep, i);
            luma[x] = scale * (channels < 3 ? first : RED * first + GREEN * code(wide, deep, i + 1) + BLUE * code(wide, deep, i + 2));
        }
    }

    private static int code(ByteBuffer line, boolean deep, int sample) {
        return deep ? line.getShort(2 * sample) & 0xFFFF : line.get(sample) & 0xFF;
    }

    private static void add(float[] luma, float[] grid, int at, int columns, int lines) {
        for (int column = 0; column < columns; column++) {
            int left = AxisCells.first(column, columns, luma.length);
            int right = AxisCells.end(column, columns, luma.length);
            float sum = 0;
            for (int x = left; x < right; x++) {
                sum += luma[x];
            }
            grid[at + column] += sum / ((right - left) * lines);
        }
    }
}
