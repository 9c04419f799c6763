package lightwell.ui.bands;

import java.nio.ByteBuffer;
import lightwell.image.Raster;

/** Code values as 0..1, with one channel or three. */
public record CodeBands(Raster raster) implements Bands {

    @Override
    public int width() {
        return raster.width();
    }

    @Override
    public int height() {
        return raster.height();
    }

    @Override
    public int channels() {
        return raster.channels() < 3 ? 1 : 3;
    }

    @Override
    public void read(int x, int y, int width, int rows, float[] out) {
        ByteBuffer samples = raster.samples();
        int bytes = raster.bytesPerSample();
        int step = raster.channels() * bytes;
        int channels = channels();
        float scale = 1f / raster.maxCode();
        int o = 0;
        for (int row = 0; row < rows; row++) {
            int at = (y + row) * raster.rowStride() + x * step;
            for (int i = 0; i < width; i++, at += step) {
                for (int c = 0; c < channels; c++) {
                    int sample = at + c * bytes;
                    out[o++] = (bytes == 1 ? samples.get(sample) & 0xFF : samples.getShort(sample) & 0xFFFF) * scale;
                }
            }
        }
    }
}
