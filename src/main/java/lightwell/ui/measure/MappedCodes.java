package lightwell.ui.measure;

import java.nio.ByteBuffer;
import lightwell.image.Raster;
import lightwell.ui.bands.Bands;

/**
 * Maps each code value through a table, by channel.
 *
 * @param channels 1 or 3
 * @param values   by code; not modified
 */
record MappedCodes(Raster raster, int channels, float[] values) implements Bands {

    /** The codes themselves. */
    static MappedCodes identity(Raster raster) {
        return scaled(raster, 1);
    }

    /** The codes as 0..1. */
    static MappedCodes share(Raster raster) {
        return scaled(raster, 1.0 / raster.maxCode());
    }

    private static MappedCodes scaled(Raster raster, double factor) {
        float[] values = new float[raster.maxCode() + 1];
        for (int code = 0; code < values.length; code++) {
            values[code] = (float) (code * factor);
        }
        return new MappedCodes(raster, raster.channels() < 3 ? 1 : 3, values);
    }

    @Override
    public int width() {
        return raster.width();
    }

    @Override
    public int height() {
        return raster.height();
    }

    @Override
    public void read(int x, int y, int width, int rows, float[] out) {
        ByteBuffer samples = raster.samples();
        int bytes = raster.bytesPerSample();
        int step = raster.channels() * bytes;
        for (int row = 0, o = 0; row < rows; row++) {
            int at = (y + row) * raster.rowStride() + x * step;
            for (int i = 0; i < width; i++, at += step) {
                for (int c = 0; c < channels; c++) {
                    int sample = at + c * bytes;
                    int code = bytes == 1 ? samples.get(sample) & 0xFF : samples.getShort(sample) & 0xFFFF;
                    out[o++] = values[Math.min(code, values.length - 1)];
                }
            }
        }
    }
}
