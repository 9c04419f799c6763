package lightwell.ui.bands;

import java.nio.ByteBuffer;
import lightwell.color.RasterToLinear;
import lightwell.image.Raster;

/** Code values as linear RGB. */
public record SdrBands(Raster raster, RasterToLinear decoder) implements Bands {

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
        return 3;
    }

    @Override
    public void read(int x, int y, int width, int rows, float[] out) {
        decoder.apply(window(raster, x, y, width, rows), 0, rows, out);
    }

    @Override
    public Rows rows(int x, int width, int end) {
        return decoder.rows(raster, x, width)::read;
    }

    /** A part of a raster over the same samples, which it does not own. */
    static Raster window(Raster raster, int x, int y, int width, int rows) {
        int sampleBytes = raster.channels() * raster.bytesPerSample();
        int from = y * raster.rowStride() + x * sampleBytes;
        int length = (rows - 1) * raster.rowStride() + width * sampleBytes;
        ByteBuffer part = raster.samples().slice(from, length);
        return Raster.wrap(width, rows, raster.channels(), raster.bitDepth(), raster.rowStride(), part, () -> {});
    }
}
