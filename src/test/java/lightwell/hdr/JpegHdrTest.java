package lightwell.hdr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lightwell.image.Raster;
import lightwell.photo.Oracle;
import lightwell.photo.Photo;
import lightwell.photo.reader.ComposedJpeg;
import lightwell.photo.reader.PhotoReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Light of made and real JPEGs against the formulas, written down once more in double precision from the numbers in the files' XMP. */
class JpegHdrTest {

    @TempDir
    Path folder;

    private interface Light {
        double of(double sdr, double map, int channel);
    }

    /** HDR = SDR * 2^(v * 2): the ISO description of the composed file says two stops, gamma 1, no offsets. */
    @Test
    void aMadeIsoMap() throws IOException {
        byte[] file = new ComposedJpeg(ComposedJpeg.picture(128, 96, true))
                .part("GainMap", 0, ComposedJpeg.picture(64, 48, false, ComposedJpeg.iso(2))).bytes(ComposedJpeg.Lists.BOTH);
        compare(Files.write(folder.resolve("made.jpg"), file), v -> v, (sdr, map, channel) -> sdr * Math.pow(2, map * 2));
    }

    /** HDR = SDR * (1 + (H - 1) * g), H = 4.532783, g by the sRGB curve. */
    @Test
    void anIphonesMap() throws IOException {
        compare(Oracle.photo("apple_gainmap_new.jpg"), JpegHdrTest::srgb, (sdr, map, channel) -> sdr * (1 + (4.532783 - 1) * map));
    }

    /** HDR = SDR * 2^(v * max), max = 3.5, 3.6 and 3.7, min, offsets and the base's headroom 0, gamma 1. */
    @Test
    void anUltraHdr() throws IOException {
        double[] max = {3.5, 3.6, 3.7};
        compare(Oracle.photo("ultrahdr_paris.jpg"), v -> v, (sdr, map, channel) -> sdr * Math.pow(2, map * max[channel]));
    }

    private interface Curve {
        double of(double code);
    }

    private static void compare(Path file, Curve curve, Light light) throws IOException {
        try (Photo photo = PhotoReader.open(file)) {
            Raster base = photo.base().raster();
            Raster map = photo.gainMap().orElseThrow().raster();
            HdrReconstruction hdr = HdrReconstruction.prepare(photo, HdrOptions.DEFAULT);
            assertTrue(hdr.active(), hdr.rule().sentence());
            double brightest = 0;
            for (int y = 3; y < base.height(); y += 23) {
                float[] row = new float[base.width() * 3];
                for (int i = 0; i < row.length; i++) {
                    row[i] = (float) srgb(base.get(i / 3, y, i % 3) / 255.0);
                }
                hdr.apply(y, 1, row);
                for (int i = 0; i < row.length; i += 31) {
                    double gain = at(map, (i / 3 + 0.5) * map.width() / base.width() - 0.5, (y + 0.5) * map.height() / base.height() - 0.5,
                            curve);
                    double expected = light.of(srgb(base.get(i / 3, y, i % 3) / 255.0), gain, i % 3);
                    assertEquals(expected, row[i], 1e-6 + expected * 1e-5, i / 3 + ", " + y);
                    brightest = Math.max(brightest, expected);
                }
            }
            System.out.printf("%s: brightest of the compared values %.3f times SDR white%n", file.getFileName(), brightest);
            assertTrue(brightest > 1.5, "the test would pass without a map: " + brightest);
        }
    }

    private static double at(Raster map, double x, double y, Curve curve) {
        double cx = Math.max(0, Math.min(map.width() - 1, x));
        double cy = Math.max(0, Math.min(map.height() - 1, y));
        int left = (int) cx;
        int top = (int) cy;
        double sum = 0;
        for (int dy = 0; dy < 2; dy++) {
            for (int dx = 0; dx < 2; dx++) {
                double weight = (dx == 0 ? 1 - (cx - left) : cx - left) * (dy == 0 ? 1 - (cy - top) : cy - top);
                sum += weight * curve.of(map.get(Math.min(left + dx, map.width() - 1), Math.min(top + dy, map.height() - 1), 0) / 255.0);
            }
        }
        return sum;
    }

    private static double srgb(double v) {
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }
}
