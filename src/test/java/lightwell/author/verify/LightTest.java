package lightwell.author.verify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import lightwell.author.BaseSpace;
import lightwell.color.ColorEngine;
import lightwell.image.Raster;
import lightwell.metadata.Primaries;
import lightwell.photo.Oracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LightTest {

    private static final double K = 1 / 64.0;

    @TempDir
    Path folder;

    private static Light constant(Primaries primaries, float... rgb) {
        return new Light(2, 3, primaries, (y, rows, out) -> {
            for (int i = 0; i < 6 * rows; i++) {
                out[i] = rgb[i % 3];
            }
        });
    }

    private static float[] read(Light light) throws IOException {
        float[] rgb = new float[3 * light.width() * light.height()];
        light.rows().read(0, light.height(), rgb);
        return rgb;
    }

    @Test
    void renditionsAreMixedInStops() throws IOException {
        Light sdr = constant(Primaries.DISPLAY_P3, 0.5f, 0, 1);
        Light hdr = constant(Primaries.DISPLAY_P3, 2, 0, 7.5f);
        for (double weight : new double[] {0.25, 0.5, 0.8}) {
            float[] mixed = read(Light.between(sdr, hdr, weight));
            assertEquals(Math.pow(0.5 + K, 1 - weight) * Math.pow(2 + K, weight) - K, mixed[0], 1e-6);
            assertEquals(0, mixed[1], 1e-7);
            assertEquals(Math.pow(1 + K, 1 - weight) * Math.pow(7.5 + K, weight) - K, mixed[17], 1e-6);
        }
        assertSame(sdr, Light.between(sdr, hdr, 0));
        assertSame(hdr, Light.between(sdr, hdr, 1));
    }

    /** White is the same in all primaries; pure red of sRGB in P3 is (0.8225, 0.0332, 0.0171). */
    @Test
    void theSdrRenditionMayHaveOtherPrimaries() throws IOException {
        Light hdr = constant(Primaries.DISPLAY_P3, 0.8225f, 0.0332f, 0.0171f);
        float[] same = read(Light.between(constant(Primaries.REC709, 1, 0, 0), hdr, 0.5));
        assertArrayEquals(new float[] {0.8225f, 0.0332f, 0.0171f}, Arrays.copyOf(same, 3), 1e-4f);
    }

    @Test
    void codesOfABaseBecomeLight() throws IOException {
        try (Raster codes = Raster.allocate(2, 3, 3, 10)) {
            codes.set(1, 2, 0, 1023);
            codes.set(1, 2, 1, 512);
            float[] rgb = read(Light.of(codes, BaseSpace.DISPLAY_P3, ColorEngine.load(Optional.empty())));
            assertEquals(1, rgb[15], 1e-6);
            assertEquals(Math.pow((512 / 1023.0 + 0.055) / 1.055, 2.4), rgb[16], 1e-6);
            assertEquals(0, rgb[17]);
        }
    }

    /** Without offsets, half of the gain in log2 is the geometric mean of both renditions. */
    @Test
    void aFileIsReadAtAnyWeight() throws IOException {
        Path file = Files.write(folder.resolve("x.jpg"), WrittenPhotos.jpeg(2));
        try (ReadBack written = ReadBack.open(file, ColorEngine.load(Optional.empty()))) {
            float[] sdr = read(written.light(0));
            float[] half = read(written.light(0.5));
            float[] hdr = read(written.light(1));
            float most = 0;
            for (int i = 0; i < sdr.length; i++) {
                assertEquals(Math.sqrt(sdr[i] * hdr[i]), half[i], 1e-5 + half[i] * 1e-5, "value " + i);
                most = Math.max(most, hdr[i] / Math.max(sdr[i], 1e-6f));
            }
            assertEquals(Math.pow(2, 2 * 109 / 255.0), most, 0.05, "the largest code of the map is 109");
        }
    }

    /** Its base is the HDR rendition: the map leads down to SDR. */
    @Test
    void anHdrBaseIsWeightOne() throws IOException {
        try (ReadBack written = ReadBack.open(Oracle.photo("seine_hdr_srgb.avif"), ColorEngine.load(Optional.empty()))) {
            double[] means = new double[3];
            for (int i = 0; i < 3; i++) {
                float[] rgb = read(written.light(i / 2.0));
                for (float light : rgb) {
                    means[i] += Math.log(Math.max(1e-3, light)) / rgb.length;
                }
            }
            assertEquals((means[0] + means[2]) / 2, means[1], 0.02);
            assertEquals(1.3 * Math.log(2), means[2] - means[0], 0.6);
        }
    }
}
