package lightwell.hdr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.hdr.HdrOptions.Choice;
import lightwell.hdr.HdrOptions.GainCurve;
import lightwell.image.Raster;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.IsoGainMap;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;
import lightwell.photo.Photo;
import org.junit.jupiter.api.Test;

/** HDR against the formulas of the two rules, pixel by pixel. */
class HdrReconstructionTest extends ReconstructedHdr {

    @Test
    void appleEqualsTheFormulaEverywhere() throws IOException {
        for (GainCurve curve : GainCurve.values()) {
            for (int bits : new int[] {8, 10}) {
                Raster map = noise(20, 11, 1, bits);
                Transfer transfer = curve == GainCurve.SRGB ? new Transfer.Srgb() : new Transfer.Rec709();
                HdrReconstruction hdr = HdrReconstruction.prepare(GainMapPhotos.of(WIDTH, HEIGHT, map, GainMapPhotos.HEADROOM_4, null),
                        options(Choice.AUTO, OptionalDouble.empty(), curve));
                float[] light = light();
                float[] gain = new float[WIDTH * HEIGHT];
                float[] result = light.clone();
                hdr.apply(0, HEIGHT, result);
                hdr.gain(0, HEIGHT, gain);
                for (int i = 0; i < gain.length; i++) {
                    double g = bilinear(map, 0, i % WIDTH, i / WIDTH, code -> transfer.toLinear(code));
                    assertEquals(g, gain[i], 1e-6);
                    for (int c = 0; c < 3; c++) {
                        double expected = light[i * 3 + c] * (1 + 3 * g);
                        assertEquals(expected, result[i * 3 + c], 1e-5 * expected + 1e-7);
                    }
                }
                assertTrue(hdr.rule().sentence().contains("XMP HDRGainMapHeadroom"), hdr.rule().sentence());
                assertEquals(Primaries.DISPLAY_P3, hdr.primaries());
            }
        }
    }

    /** Of a display: 1 is SDR itself, the picture's headroom or more all of it, between the gain's stops in proportion. */
    @Test
    void appleForADisplayTakesTheGainToThePowerOfItsShare() throws IOException {
        for (int channels : new int[] {1, 3}) {
            Raster map = noise(20, 11, channels, 8);
            Transfer transfer = new Transfer.Srgb();
            Photo photo = GainMapPhotos.of(WIDTH, HEIGHT, map, GainMapPhotos.HEADROOM_4, null);
            for (double target : new double[] {1, 1.5, 2, 3.9, 4, 100}) {
                double share = Math.min(1, Math.log(target) / Math.log(4));
                HdrReconstruction hdr = HdrReconstruction.prepare(photo, HdrOptions.DEFAULT.withTarget(OptionalDouble.of(target)));
                float[] light = light();
                float[] result = light.clone();
                hdr.apply(0, HEIGHT, result);
                for (int i = 0; i < result.length; i++) {
                    double g = bilinear(map, channels == 1 ? 0 : i % 3, i / 3 % WIDTH, i / 3 / WIDTH, transfer::toLinear);
                    double expected = light[i] * Math.pow(1 + 3 * g, share);
                    assertEquals(expected, result[i], 2e-6 * expected + 1e-7, "target " + target);
                }
                assertEquals(Math.min(4, target), hdr.headroom().orElseThrow().linear(), 1e-9);
                assertEquals(target < 4, hdr.rule().sentence().contains("as a display of headroom"), hdr.rule().sentence());
                assertEquals(2 * share, hdr.stops(1), 1e-6);
            }
        }
    }

    @Test
    void isoForADisplayTakesItsWeight() throws IOException {
        Raster map = noise(20, 11, 1, 8);
        Photo photo = GainMapPhotos.of(WIDTH, HEIGHT, map, null, iso(0, 2, true, Optional.empty()));
        for (double target : new double[] {1, 2, 4, 100}) {
            HdrReconstruction hdr = HdrReconstruction.prepare(photo, HdrOptions.DEFAULT.withTarget(OptionalDouble.of(target)));
            float[] light = light();
            float[] result = light.clone();
            hdr.apply(0, HEIGHT, result);
            double weight = Math.min(1, Math.log(target) / Math.log(4));
            for (int i = 0; i < result.length; i++) {
                double expected = light[i] * Math.pow(2, weight * 2 * bilinear(map, 0, i / 3 % WIDTH, i / 3 / WIDTH, v -> v));
                assertEquals(expected, result[i], 2e-6 * expected + 1e-7, "target " + target);
            }
            assertEquals(Math.min(4, target), hdr.headroom().orElseThrow().linear(), 1e-9);
        }
        HdrReconstruction asked = HdrReconstruction.prepare(photo,
                HdrOptions.DEFAULT.withHeadroom(OptionalDouble.of(2)).withTarget(OptionalDouble.of(3)));
        assertEquals(2, asked.headroom().orElseThrow().linear(), 1e-9, "a display brighter than what was asked for changes nothing");
    }

    @Test
    void anHdrBaseIsLedDownToWhatADisplayShows() throws IOException {
        Raster map = noise(20, 11, 1, 8);
        Photo photo = GainMapPhotos.of(WIDTH, HEIGHT, map, null, iso(2, 0, true, Optional.empty()));
        assertFalse(HdrReconstruction.prepare(photo, HdrOptions.DEFAULT.withTarget(OptionalDouble.of(4))).active());
        for (double target : new double[] {1, 2}) {
            HdrReconstruction hdr = HdrReconstruction.prepare(photo, HdrOptions.DEFAULT.withTarget(OptionalDouble.of(target)));
            float[] light = light();
            float[] result = light.clone();
            hdr.apply(0, HEIGHT, result);
            double weight = target == 1 ? -1 : -0.5;
            for (int i = 0; i < result.length; i++) {
                double expected = light[i] * Math.pow(2, weight * 2 * bilinear(map, 0, i / 3 % WIDTH, i / 3 / WIDTH, v -> v));
                assertEquals(expected, result[i], 2e-6 * expected + 1e-7, "target " + target);
            }
        }
    }

    @Test
    void isoEqualsTheFormulaForOneAndThreeChannels() throws IOException {
        IsoGainMap.Channel r = new IsoGainMap.Channel(-0.5, 2.0, 0.7158, 1 / 64.0, 1 / 32.0);
        IsoGainMap.Channel g = new IsoGainMap.Channel(0, 2.5, 1.0, 0, 0.01);
        IsoGainMap.Channel b = new IsoGainMap.Channel(0.25, 1.5, 2.2, 0.02, 0);
        for (int mapChannels : new int[] {1, 3}) {
            for (List<IsoGainMap.Channel> channels : List.of(List.of(r), List.of(r, g, b))) {
                Raster map = noise(20, 11, mapChannels, 8);
                IsoGainMap iso = new IsoGainMap(true, 0, 2.3, channels, Optional.empty(), "ISO 21496-1 tmap");
                HdrReconstruction hdr = HdrReconstruction.prepare(GainMapPhotos.of(WIDTH, HEIGHT, map, GainMapPhotos.HEADROOM_4, iso),
                        options(Choice.AUTO, OptionalDouble.of(Math.pow(2, 1.15)), GainCurve.SRGB));
                float[] light = light();
                float[] result = light.clone();
                float[] gain = new float[WIDTH * HEIGHT];
                hdr.apply(0, HEIGHT, result);
                hdr.gain(0, HEIGHT, gain);
                for (int i = 0; i < WIDTH * HEIGHT; i++) {
                    double mean = 0;
                    for (int c = 0; c < 3; c++) {
                        IsoGainMap.Channel ch = channels.get(Math.min(c, channels.size() - 1));
                        double stops = 0.5 * bilinear(map, Math.min(c, mapChannels - 1), i % WIDTH, i / WIDTH,
                                v -> ch.min() + (ch.max() - ch.min()) * Math.pow(v, 1 / ch.gamma()));
                        mean += stops / 3;
                        double expected = (light[i * 3 + c] + ch.baseOffset()) * Math.pow(2, stops) - ch.alternateOffset();
                        assertEquals(expected, result[i * 3 + c], 2e-6 * Math.abs(expected) + 1e-6);
                    }
                    assertEquals(mean, gain[i], 2e-6);
                }
                assertEquals(1.15, hdr.headroom().orElseThrow().stops(), 1e-12);
            }
        }
    }

    @Test
    void weightFollowsTheTarget() {
        IsoGainMap sdrBase = iso(0, 2, true, Optional.empty());
        assertEquals(0, GainMapMath.isoWeight(sdrBase, -1));
        assertEquals(0.5, GainMapMath.isoWeight(sdrBase, 1));
        assertEquals(1, GainMapMath.isoWeight(sdrBase, 5));
        IsoGainMap hdrBase = iso(2, 0, true, Optional.empty());
        assertEquals(0, GainMapMath.isoWeight(hdrBase, 2), 0);
        assertEquals(-0.25, GainMapMath.isoWeight(hdrBase, 1.5));
        assertEquals(-1, GainMapMath.isoWeight(hdrBase, 0));
        assertEquals(0, GainMapMath.isoWeight(iso(1, 1, true, Optional.empty()), 1));
    }

    @Test
    void worksInTheAlternatesPrimariesWhenTheFileSaysSo() throws IOException {
        ColorEncoding wide = ColorEncoding.of("Rec.2020", Primaries.REC2020, new Transfer.Srgb(), "test");
        Photo photo = GainMapPhotos.of(WIDTH, HEIGHT, noise(4, 4, 1, 8), null, iso(0, 2, false, Optional.of(wide)));
        assertEquals(Primaries.REC2020, HdrReconstruction.prepare(photo, HdrOptions.DEFAULT).primaries());
    }

    private interface Curve {
        double of(double value);
    }

    /** The textbook form, in doubles, straight from the raster. */
    private static double bilinear(Raster map, int channel, int x, int y, Curve curve) {
        double u = (x + 0.5) * map.width() / WIDTH - 0.5;
        double v = (y + 0.5) * map.height() / HEIGHT - 0.5;
        int left = (int) Math.floor(u);
        int top = (int) Math.floor(v);
        double sum = 0;
        for (int j = 0; j < 2; j++) {
            for (int i = 0; i < 2; i++) {
                int code = map.get(Math.min(map.width() - 1, Math.max(0, left + i)), Math.min(map.height() - 1, Math.max(0, top + j)),
                        channel);
                double share = (i == 0 ? 1 - (u - left) : u - left) * (j == 0 ? 1 - (v - top) : v - top);
                sum += share * curve.of((double) code / map.maxCode());
            }
        }
        return sum;
    }
}
