package lightwell.author.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLongArray;
import lightwell.author.Curves;
import lightwell.image.Raster;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;

/**
 * What was measured in a file's pixels, without any reference.
 *
 * @param aboveWhite share of pixels with a component above SDR white, 0..1
 * @param maxCll     the brightest max(R, G, B), nits (CTA-861.3), in the primaries of the HDR rendition
 * @param maxFall    the mean of max(R, G, B), nits
 * @param red        share of pixels of the base with the largest code; {@code green} and {@code blue} likewise
 */
public record MeasuredLight(double aboveWhite, double maxCll, double maxFall, double red, double green, double blue) {

    /** More than this is above SDR white; less may be rounding. */
    private static final float ABOVE_WHITE = 1.001f;

    /** Decodes the file; blocks. */
    static MeasuredLight of(ReadBack file, ParallelFor fork, Progress progress) throws IOException {
        Light light = file.light(1);
        Raster base = file.base();
        AtomicLongArray clipped = new AtomicLongArray(3);
        Sums all = new Sums();
        VerifyBands.run(light.width(), light.height(), fork, progress, (y, rows) -> {
            float[] rgb = new float[3 * rows * light.width()];
            light.rows().read(y, rows, rgb);
            Sums band = Sums.of(rgb);
            synchronized (all) {
                all.merge(band);
            }
            for (int c = 0; c < 3; c++) {
                clipped.addAndGet(c, clipped(base, y, rows, Math.min(c, base.channels() - 1)));
            }
        });
        double pixels = (double) light.width() * light.height();
        return new MeasuredLight(all.above / pixels, all.brightest * Curves.WHITE_NITS, all.sum / pixels * Curves.WHITE_NITS,
                clipped.get(0) / pixels, clipped.get(1) / pixels, clipped.get(2) / pixels);
    }

    private static long clipped(Raster base, int y, int rows, int channel) {
        ByteBuffer samples = base.samples();
        int bytes = base.bytesPerSample();
        long count = 0;
        for (int row = y; row < y + rows; row++) {
            int at = row * base.rowStride() + channel * bytes;
            for (int x = 0; x < base.width(); x++, at += base.channels() * bytes) {
                int code = bytes == 1 ? samples.get(at) & 0xFF : samples.getShort(at) & 0xFFFF;
                count += code == base.maxCode() ? 1 : 0;
            }
        }
        return count;
    }

    /** Of max(R, G, B). */
    private static final class Sums {

        private long above;
        private double sum;
        private float brightest;

        private static Sums of(float[] rgb) {
            Sums band = new Sums();
            for (int i = 0; i < rgb.length; i += 3) {
                float most = Math.max(0, Math.max(rgb[i], Math.max(rgb[i + 1], rgb[i + 2])));
                band.above += most > ABOVE_WHITE ? 1 : 0;
                band.sum += most;
                band.brightest = Math.max(band.brightest, most);
            }
            return band;
        }

        private void merge(Sums band) {
            above += band.above;
            sum += band.sum;
            brightest = Math.max(brightest, band.brightest);
        }
    }
}
