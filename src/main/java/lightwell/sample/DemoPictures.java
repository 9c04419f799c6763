package lightwell.sample;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import lightwell.image.Raster;
import lightwell.jobs.Progress;

/**
 * The scene as a phone would store it.
 *
 * @param base    RGB, Display P3, 8 bits
 * @param gainMap half the size, 8 bits, sRGB curve
 * @param depth   3/8 the size, 8 bits, linear in disparity between {@code minDisparity} and {@code maxDisparity}, in 1/m
 * @param skin    matte, half the size; {@code subject} likewise
 */
record DemoPictures(Raster base, Raster gainMap, Raster depth, double minDisparity, double maxDisparity, Raster skin, Raster subject) {

    private static final int BAND = 16;

    /** Renders on all processors; blocks. Reports rows of the base. */
    static DemoPictures render(DemoScene scene, Progress progress) {
        int width = scene.camera().width();
        int height = scene.camera().height();
        Raster base = Raster.allocate(width, height, 3, 8);
        Raster gainMap = Raster.allocate(width / 2, height / 2, 1, 8);
        AtomicInteger done = new AtomicInteger();
        IntStream.range(0, (height + BAND - 1) / BAND).parallel().forEach(band -> {
            progress.checkCancelled();
            int rows = Math.min(BAND, height - band * BAND);
            expose(scene.radiance(band * BAND, rows), band * BAND, base, gainMap);
            progress.report(done.addAndGet(rows), height);
        });
        DemoMattes mattes = new DemoMattes(scene);
        return withDepth(scene, base, gainMap, mattes.skin(), mattes.subject());
    }

    /** Converts rows of HDR light to SDR codes and gains. */
    private static void expose(float[] light, int firstRow, Raster base, Raster gainMap) {
        int width = base.width();
        int rows = light.length / width / 3;
        for (int y = 0; y < rows; y++) {
            for (int x = 0, i = y * width * 3; x < width; x++, i += 3) {
                double largest = largest(light, i);
                double scale = largest > 0 ? Rendition.toSdr(largest) / largest : 0;
                for (int c = 0; c < 3; c++) {
                    base.set(x, firstRow + y, c, Rendition.encode(light[i + c] * scale));
                }
            }
        }
        for (int y = 0; y + 1 < rows; y += 2) {
            for (int x = 0; x + 1 < width; x += 2) {
                int i = (y * width + x) * 3;
                int below = i + width * 3;
                double gain = (Rendition.gain(largest(light, i)) + Rendition.gain(largest(light, i + 3))
                        + Rendition.gain(largest(light, below)) + Rendition.gain(largest(light, below + 3))) / 4;
                gainMap.set(x / 2, (firstRow + y) / 2, 0, Rendition.encode(gain));
            }
        }
    }

    private static double largest(float[] light, int i) {
        return Math.max(light[i], Math.max(light[i + 1], light[i + 2]));
    }

    private static DemoPictures withDepth(DemoScene scene, Raster base, Raster gainMap, Raster skin, Raster subject) {
        Raster depth = Raster.allocate(base.width() * 3 / 8, base.height() * 3 / 8, 1, 8);
        double scale = 8 / 3.0;
        int columns = depth.width();
        double[] disparity = IntStream.range(0, columns * depth.height()).parallel()
                .mapToDouble(i -> 1 / scene.depth((i % columns + 0.5) * scale, (i / columns + 0.5) * scale)).toArray();
        // rounded outwards to the digits of the file's XMP
        double min = Math.floor(Arrays.stream(disparity).min().orElseThrow() * 1e4) / 1e4;
        double max = Math.ceil(Arrays.stream(disparity).max().orElseThrow() * 1e4) / 1e4;
        for (int i = 0; i < disparity.length; i++) {
            depth.set(i % columns, i / columns, 0, (int) Math.round(255 * (disparity[i] - min) / (max - min)));
        }
        return new DemoPictures(base, gainMap, depth, min, max, skin, subject);
    }
}
