package lightwell.bench;

import java.nio.ByteBuffer;
import lightwell.color.ColorEngine;
import lightwell.color.LinearRows;
import lightwell.image.BilinearSampler;
import lightwell.image.Raster;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.ui.bands.Bands;
import lightwell.ui.bands.SdrBands;

/** 200 megapixels and a gain map of half their size each way, with planes of their own, filled with another picture's samples. */
record LargePicture(SdrBands sdr, BilinearSampler map) implements Bands {

    private static final int WIDTH = 16384;
    private static final int HEIGHT = 12288;
    /** Of both planes. */
    static final long BYTES = 3L * WIDTH * HEIGHT + (long) WIDTH / 2 * HEIGHT / 2;
    private static final float HEADROOM = 4;

    /** @param map of one channel, 8 bits, as {@code base} */
    static LargePicture of(Raster base, Raster map, ColorEncoding encoding, ColorEngine color) throws Exception {
        float[] table = new float[1 << map.bitDepth()];
        for (int code = 0; code < table.length; code++) {
            table[code] = (float) Math.pow((double) code / (table.length - 1), 2.2);
        }
        Raster large = repeated(base, WIDTH, HEIGHT);
        BilinearSampler gains = new BilinearSampler(repeated(map, WIDTH / 2, HEIGHT / 2), new float[][] {table}, WIDTH, HEIGHT);
        return new LargePicture(new SdrBands(large, color.decoder(encoding, large.bitDepth(), Primaries.AP1)), gains);
    }

    private static Raster repeated(Raster from, int width, int height) {
        int each = from.channels() * from.bytesPerSample();
        ByteBuffer samples = ByteBuffer.allocateDirect(width * height * each).order(from.samples().order());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x += from.width()) {
                int count = Math.min(width - x, from.width());
                samples.put((y * width + x) * each, from.samples(), y % from.height() * from.rowStride(), count * each);
            }
        }
        return Raster.wrap(width, height, from.channels(), from.bitDepth(), width * each, samples, () -> {});
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return HEIGHT;
    }

    @Override
    public int channels() {
        return 3;
    }

    @Override
    public void read(int x, int y, int width, int rows, float[] out) {
        Rows reader = rows(x, width, y + rows);
        float[] line = new float[3 * width];
        for (int row = 0; row < rows; row++) {
            reader.read(y + row, line);
            System.arraycopy(line, 0, out, row * line.length, line.length);
        }
    }

    @Override
    public Rows rows(int x, int width, int end) {
        LinearRows light = sdr.decoder().rows(sdr.raster(), x, width);
        BilinearSampler.Rows reader = map.rows();
        float[] factors = new float[width];
        return (y, out) -> {
            reader.read(y, x, width, factors, 0);
            for (int i = 0; i < width; i++) {
                factors[i] = 1 + (HEADROOM - 1) * factors[i];
            }
            light.read(y, factors, out, 0);
        };
    }
}
