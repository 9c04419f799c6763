package lightwell.hdr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import lightwell.color.ColorEngine;
import lightwell.image.Raster;
import lightwell.metadata.Primaries;
import lightwell.photo.Oracle;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import org.junit.jupiter.api.Test;

/** A made photo of known light, and a real pair, an SDR picture and an HDR picture, each with the gain map that leads to the other. */
class IsoPairTest {

    /** Nits of SDR white in HDR pictures, ITU-R BT.2408. */
    private static final double WHITE = 203;

    @Test
    void aMadeTmapGivesTheOraclesLight() throws IOException {
        try (Photo photo = PhotoReader.open(Oracle.photo("newer.heic"))) {
            HdrReconstruction hdr = HdrReconstruction.prepare(photo, new HdrOptions(HdrOptions.Choice.ISO, OptionalDouble.empty(),
                    HdrOptions.GainCurve.SRGB, HdrOptions.MissingGain.ZERO));
            assertEquals(2, hdr.headroom().orElseThrow().stops(), 1e-9);
            Raster base = photo.base().raster();
            for (JsonNode point : Oracle.of("straight").json().get("points")) {
                int x = point.get("x").asInt();
                int y = point.get("y").asInt();
                float[] row = new float[3 * base.width()];
                ColorEngine.load(Optional.empty()).decoder(photo.base().encoding(), 8, Primaries.DISPLAY_P3).apply(base, y, 1, row);
                hdr.apply(y, 1, row);
                for (int c = 0; c < 3; c++) {
                    double expected = point.get("p3_hdr_iso").get(c).asDouble();
                    assertEquals(expected, row[3 * x + c], 1e-5 + 1e-5 * expected, point.get("label") + " channel " + c);
                }
            }
        }
    }

    @Test
    void theTmapLeadsFromSdrToHdr() throws IOException {
        try (Photo sdr = PhotoReader.open(Oracle.photo("seine_sdr_gainmap.avif"));
                Photo hdr = PhotoReader.open(Oracle.photo("seine_hdr_srgb.avif"))) {
            HdrReconstruction up = HdrReconstruction.prepare(sdr, HdrOptions.DEFAULT);
            assertTrue(up.active(), up.rule().sentence());
            assertEquals(1.3, up.headroom().orElseThrow().stops(), 1e-9);
            float[] truth = light(hdr);
            float[] light = light(sdr);
            double before = psnr(light, truth, IsoPairTest::pq);
            up.apply(0, sdr.base().info().height(), light);
            double after = psnr(light, truth, IsoPairTest::pq);
            System.out.printf("seine, SDR to HDR by tmap: PSNR in PQ %.2f dB, without the map %.2f dB%n", after, before);
            assertTrue(after >= 38, () -> "PSNR in PQ: " + after);
            assertTrue(before < 30, () -> "the test would pass without a map: " + before);
        }
    }

    @Test
    void theXmpLeadsFromHdrToSdr() throws IOException {
        try (Photo sdr = PhotoReader.open(Oracle.photo("seine_sdr_gainmap.avif"));
                Photo hdr = PhotoReader.open(Oracle.photo("seine_hdr_srgb.avif"))) {
            HdrReconstruction full = HdrReconstruction.prepare(hdr, HdrOptions.DEFAULT);
            assertTrue(!full.active() && full.rule().sentence().contains("itself is the HDR rendition"), full.rule().sentence());
            assertEquals(1.3, full.headroom().orElseThrow().stops(), 1e-9);
            HdrReconstruction down = HdrReconstruction.prepareSdr(hdr, HdrOptions.DEFAULT).orElseThrow();
            assertEquals(1, down.headroom().orElseThrow().linear(), 1e-9);
            float[] truth = light(sdr);
            float[] light = light(hdr);
            double before = psnr(light, truth, IsoPairTest::srgb);
            down.apply(0, hdr.base().info().height(), light);
            double after = psnr(light, truth, IsoPairTest::srgb);
            System.out.printf("seine, HDR to SDR by hdrgm: PSNR in sRGB %.2f dB, without the map %.2f dB%n", after, before);
            assertTrue(after >= 32, () -> "PSNR in sRGB: " + after);
            assertTrue(before < 25, () -> "the test would pass without a map: " + before);
        }
    }

    /** heif-convert shows the map as grey with codes 87 to 122; the description says 2.3 stops at 255. */
    @Test
    void samsungsMapLiftsAsMuchAsItsDescriptionSays() throws IOException {
        try (Photo photo = PhotoReader.open(Oracle.photo("samsung_s25_tmap.heic"))) {
            HdrReconstruction reconstruction = HdrReconstruction.prepare(photo, HdrOptions.DEFAULT);
            int height = photo.base().info().height();
            float[] light = new float[photo.base().info().width() * height * 3];
            Arrays.fill(light, 1);
            reconstruction.apply(0, height, light);
            float max = 0;
            float min = Float.MAX_VALUE;
            for (float v : light) {
                max = Math.max(max, v);
                min = Math.min(min, v);
            }
            System.out.printf("samsung_s25_tmap: gain %.4f to %.4f%n", min, max);
            float[] table = GainMapMath.isoTable(photo.gainMap().orElseThrow().iso().orElseThrow().channels().get(0), 8);
            assertEquals(Math.pow(2, 2.3), Math.pow(2, table[255]), 1e-5, "the largest gain");
            assertEquals(Math.pow(2, 2.3), reconstruction.headroom().orElseThrow().linear(), 1e-5);
            double step = 2.3 / 255; // interpolation may miss a peak of one sample, but not by a code
            assertEquals(2.3 * 122 / 255, Math.log(max) / Math.log(2), step);
            assertEquals(2.3 * 87 / 255, Math.log(min) / Math.log(2), step);
        }
    }

    /** In Rec.709, the colours of both, SDR white at 1. */
    private static float[] light(Photo photo) throws IOException {
        assertEquals(Primaries.REC709, photo.base().encoding().primaries());
        Raster raster = photo.base().raster();
        float[] rgb = new float[raster.width() * raster.height() * 3];
        ColorEngine.load(Optional.empty()).decoder(photo.base().encoding(), raster.bitDepth(), Primaries.REC709)
                .apply(raster, 0, raster.height(), rgb);
        return rgb;
    }

    private static double psnr(float[] light, float[] truth, DoubleUnaryOperator curve) {
        double sum = 0;
        for (int i = 0; i < light.length; i++) {
            double error = curve.applyAsDouble(light[i]) - curve.applyAsDouble(truth[i]);
            sum += error * error;
        }
        return 10 * Math.log10(light.length / sum);
    }

    /** SMPTE ST 2084: light over SDR white to code 0..1. */
    private static double pq(double light) {
        double y = Math.pow(Math.min(1, Math.max(0, light * WHITE / 10_000)), 0.1593017578125);
        return Math.pow((0.8359375 + 18.8515625 * y) / (1 + 18.6875 * y), 78.84375);
    }

    private static double srgb(double light) {
        double v = Math.min(1, Math.max(0, light));
        return v <= 0.0031308 ? v * 12.92 : 1.055 * Math.pow(v, 1 / 2.4) - 0.055;
    }
}
