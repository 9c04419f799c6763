package lightwell.hdr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import lightwell.hdr.HdrOptions.Choice;
import lightwell.hdr.HdrOptions.GainCurve;
import lightwell.hdr.HdrOptions.MissingGain;
import lightwell.image.Raster;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.IsoGainMap;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;
import lightwell.photo.LayerPixels;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;
import org.junit.jupiter.api.Test;

class HdrReconstructionTest {

    private static final int WIDTH = 41;
    private static final int HEIGHT = 23;

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
    void aRectangleEqualsThatPartOfTheWhole() throws IOException {
        IsoGainMap iso = new IsoGainMap(true, 0, 2.3, List.of(new IsoGainMap.Channel(-0.5, 2.0, 0.7158, 1 / 64.0, 1 / 32.0)),
                Optional.empty(), "ISO 21496-1 tmap");
        for (int channels : new int[] {1, 3}) {
            for (IsoGainMap description : new IsoGainMap[] {null, iso}) {
                HdrReconstruction hdr = HdrReconstruction.prepare(GainMapPhotos.of(WIDTH, HEIGHT, noise(20, 11, channels, 8),
                        GainMapPhotos.HEADROOM_4, description), HdrOptions.DEFAULT);
                float[] whole = light();
                float[] part = new float[7 * 5 * 3];
                for (int row = 0; row < 5; row++) {
                    System.arraycopy(whole, ((9 + row) * WIDTH + 30) * 3, part, row * 7 * 3, 7 * 3);
                }
                hdr.apply(30, 9, 7, 5, part);
                hdr.apply(0, HEIGHT, whole);
                for (int row = 0; row < 5; row++) {
                    int at = ((9 + row) * WIDTH + 30) * 3;
                    assertArrayEquals(Arrays.copyOfRange(whole, at, at + 7 * 3), Arrays.copyOfRange(part, row * 7 * 3, (row + 1) * 7 * 3));
                }
                assertThrows(IndexOutOfBoundsException.class, () -> hdr.apply(WIDTH - 3, 0, 7, 5, part));
            }
        }
    }

    @Test
    void stopsAreTheLogarithmOfTheLift() throws IOException {
        HdrReconstruction hdr = HdrReconstruction.prepare(
                GainMapPhotos.of(WIDTH, HEIGHT, noise(20, 11, 1, 8), GainMapPhotos.HEADROOM_4, null), HdrOptions.DEFAULT);
        assertEquals(0, hdr.stops(0));
        assertEquals(1, hdr.stops(1 / 3f), 1e-6);
        assertEquals(2, hdr.stops(1), 1e-12);
        assertEquals(0, HdrReconstruction.prepare(GainMapPhotos.withoutMap(WIDTH, HEIGHT), HdrOptions.DEFAULT).stops(1));
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
    void bandsGiveTheSameAsTheWhole() throws IOException {
        HdrReconstruction hdr = HdrReconstruction.prepare(
                GainMapPhotos.of(WIDTH, HEIGHT, noise(9, 5, 1, 8), GainMapPhotos.HEADROOM_4, null), HdrOptions.DEFAULT);
        float[] whole = light();
        float[] banded = light();
        hdr.apply(0, HEIGHT, whole);
        for (int y = HEIGHT - 1; y >= 0; y -= 4) {
            int first = Math.max(0, y - 3);
            float[] band = Arrays.copyOfRange(banded, first * WIDTH * 3, (y + 1) * WIDTH * 3);
            hdr.apply(first, y + 1 - first, band);
            System.arraycopy(band, 0, banded, first * WIDTH * 3, band.length);
        }
        assertArrayEquals(whole, banded);
    }

    @Test
    void isoWinsUnlessAppleIsAsked() throws IOException {
        Photo photo = GainMapPhotos.of(WIDTH, HEIGHT, noise(4, 4, 1, 8), GainMapPhotos.HEADROOM_4, iso(0, 2, true, Optional.empty()));
        assertTrue(HdrReconstruction.prepare(photo, HdrOptions.DEFAULT).rule().sentence().startsWith("ISO 21496-1 gain map"));
        assertTrue(HdrReconstruction.prepare(photo, options(Choice.APPLE, OptionalDouble.empty(), GainCurve.REC709))
                .rule().sentence().startsWith("Apple gain map, Rec.709 curve"));
    }

    @Test
    void worksInTheAlternatesPrimariesWhenTheFileSaysSo() throws IOException {
        ColorEncoding wide = ColorEncoding.of("Rec.2020", Primaries.REC2020, new Transfer.Srgb(), "test");
        Photo photo = GainMapPhotos.of(WIDTH, HEIGHT, noise(4, 4, 1, 8), null, iso(0, 2, false, Optional.of(wide)));
        assertEquals(Primaries.REC2020, HdrReconstruction.prepare(photo, HdrOptions.DEFAULT).primaries());
    }

    @Test
    void withoutAUsableMapNothingChangesAndTheRuleSaysWhy() throws IOException {
        Raster map = noise(4, 4, 1, 8);
        expectInactive(GainMapPhotos.withoutMap(WIDTH, HEIGHT), HdrOptions.DEFAULT, "no gain map");
        expectInactive(GainMapPhotos.of(WIDTH, HEIGHT, map, GainMapPhotos.HEADROOM_4, null),
                options(Choice.NONE, OptionalDouble.empty(), GainCurve.SRGB), "as requested");
        expectInactive(GainMapPhotos.of(WIDTH, HEIGHT, map, GainMapPhotos.HEADROOM_4, null),
                options(Choice.ISO, OptionalDouble.empty(), GainCurve.SRGB), "ISO 21496-1");
        expectInactive(GainMapPhotos.of(WIDTH, HEIGHT, map, null, iso(1, 1, true, Optional.empty())), HdrOptions.DEFAULT, "same headroom");
        expectInactive(GainMapPhotos.of(WIDTH, HEIGHT, map, null, null), HdrOptions.DEFAULT, "no supported description");
        LayerPixels broken = new LayerPixels(() -> {
            throw new PhotoException(Message.verbatim("the tile is torn."));
        });
        expectInactive(GainMapPhotos.of(WIDTH, HEIGHT, broken, map, GainMapPhotos.HEADROOM_4, null), HdrOptions.DEFAULT,
                "the tile is torn");
    }

    @Test
    void refusesRowsOutsideThePicture() throws IOException {
        HdrReconstruction hdr = HdrReconstruction.prepare(GainMapPhotos.withoutMap(WIDTH, HEIGHT), HdrOptions.DEFAULT);
        assertThrows(IndexOutOfBoundsException.class, () -> hdr.apply(HEIGHT - 1, 2, new float[WIDTH * 6]));
        assertThrows(IndexOutOfBoundsException.class, () -> hdr.apply(0, 2, new float[WIDTH * 3]));
    }

    private static void expectInactive(Photo photo, HdrOptions options, String why) throws IOException {
        HdrReconstruction hdr = HdrReconstruction.prepare(photo, options);
        float[] light = light();
        float[] result = light.clone();
        float[] gain = new float[WIDTH * HEIGHT];
        Arrays.fill(gain, 7);
        hdr.apply(0, HEIGHT, result);
        hdr.gain(0, HEIGHT, gain);
        assertFalse(hdr.active());
        assertTrue(hdr.headroom().isEmpty());
        assertTrue(hdr.rule().sentence().contains(why), hdr.rule().sentence());
        assertArrayEquals(light, result);
        assertArrayEquals(new float[WIDTH * HEIGHT], gain);
    }

    private static HdrOptions options(Choice choice, OptionalDouble headroom, GainCurve curve) {
        return new HdrOptions(choice, headroom, curve, MissingGain.ZERO);
    }

    private static IsoGainMap iso(double base, double alternate, boolean useBase, Optional<ColorEncoding> encoding) {
        return new IsoGainMap(useBase, base, alternate, List.of(new IsoGainMap.Channel(0, 2, 1, 0, 0)), encoding, "ISO 21496-1 tmap");
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

    private static Raster noise(int width, int height, int channels, int bits) {
        Random random = new Random(7);
        Raster raster = Raster.allocate(width, height, channels, bits);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < channels; c++) {
                    raster.set(x, y, c, random.nextInt(raster.maxCode() + 1));
                }
            }
        }
        return raster;
    }

    private static float[] light() {
        Random random = new Random(11);
        float[] light = new float[WIDTH * HEIGHT * 3];
        for (int i = 0; i < light.length; i++) {
            light[i] = random.nextFloat();
        }
        return light;
    }
}
