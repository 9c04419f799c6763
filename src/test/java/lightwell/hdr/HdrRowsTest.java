package lightwell.hdr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.image.Raster;
import lightwell.metadata.IsoGainMap;
import lightwell.metadata.Transfer;
import lightwell.photo.Photo;
import org.junit.jupiter.api.Test;

/** Rows of maps with one code everywhere, so that the gain is known without resampling. */
class HdrRowsTest {

    private static final int WIDTH = 16;
    private static final int HEIGHT = 12;
    private static final int CODE = 128;
    private static final double SRGB = new Transfer.Srgb().toLinear(CODE / 255.0);

    @Test
    void anAppleMapOfOneChannelOnlyMultiplies() throws IOException {
        for (double target : new double[] {4, 2}) {
            HdrReconstruction hdr = apple(1, OptionalDouble.of(target));
            assertTrue(hdr.scalesLight());
            HdrReconstruction.Rows rows = hdr.rows(3, 10);
            assertTrue(hdr.multiplies());
            double factor = Math.pow(1 + 3 * SRGB, target == 4 ? 1 : 0.5);
            float[] factors = rows.factors(5);
            assertEquals(10, factors.length);
            for (float one : factors) {
                assertEquals(factor, one, 1e-5);
            }
            float[] light = {0.5f, 0.25f, 1, 0, 0.125f, 2};
            hdr.rows(3, 2).apply(5, light);
            float f = (float) factor;
            assertArrayEquals(new float[] {0.5f * f, 0.25f * f, f, 0, 0.125f * f, 2 * f}, light, 2e-5f);
        }
    }

    @Test
    void aMapOfThreeChannelsHasNoSingleFactor() throws IOException {
        HdrReconstruction hdr = apple(3, OptionalDouble.empty());
        assertFalse(hdr.scalesLight());
        assertFalse(hdr.multiplies());
    }

    /** Offsets make it more than a factor; it scales light if the three channels have the same. */
    @Test
    void isoMapsScaleLightWhereTheirOffsetsAreGrey() throws IOException {
        HdrReconstruction grey = prepare(iso(List.of(channel(0.1, 0.2))), 1);
        assertTrue(grey.scalesLight());
        assertFalse(grey.multiplies());
        assertFalse(prepare(iso(List.of(channel(0.1, 0), channel(0.2, 0), channel(0.2, 0))), 1).scalesLight());
        assertFalse(prepare(iso(List.of(channel(0.1, 0), channel(0.1, 0), channel(0.2, 0))), 1).scalesLight());
        assertFalse(prepare(iso(List.of(channel(0, 0.1), channel(0, 0.1), channel(0, 0.2))), 1).scalesLight());
    }

    @Test
    void withoutAMapNothingChanges() throws IOException {
        HdrReconstruction none = HdrReconstruction.prepare(GainMapPhotos.withoutMap(WIDTH, HEIGHT), HdrOptions.DEFAULT);
        assertTrue(none.scalesLight());
        assertFalse(none.multiplies());
        float[] light = {0.5f, 0.25f, 1, 0, 0.125f, 2};
        none.rows(0, 2).apply(0, light);
        assertArrayEquals(new float[] {0.5f, 0.25f, 1, 0, 0.125f, 2}, light);
        assertEquals(Optional.empty(), none.gainUnit());
        assertEquals(0, none.stops(1));
    }

    @Test
    void theUnitOfTheGainSaysHowItIsApplied() throws IOException {
        assertEquals(Optional.of("linear 0..1: HDR = SDR * (1 + (headroom - 1) * gain)"), apple(1, OptionalDouble.empty()).gainUnit());
        assertEquals(Optional.of("linear 0..1: HDR = SDR * (1 + (headroom - 1) * gain)^0.5000, headroom 4.0000"),
                apple(1, OptionalDouble.of(2)).gainUnit());
        HdrReconstruction iso = prepare(iso(List.of(channel(0, 0))), 1);
        assertTrue(iso.gainUnit().orElseThrow().startsWith("stops"), iso.gainUnit().toString());
        assertEquals(1.5, iso.stops(1.5f));
    }

    /** From 2 stops down to none: a map of 0 to 2 stops takes away what its code says. */
    @Test
    void anHdrBaseHasAnSdrRendition() throws IOException {
        Photo photo = GainMapPhotos.of(WIDTH, HEIGHT, map(1), null,
                new IsoGainMap(true, 2, 0, List.of(channel(0, 0)), Optional.empty(), "test"));
        HdrReconstruction down = HdrReconstruction.prepareSdr(photo, HdrOptions.DEFAULT).orElseThrow();
        float[] light = {4, 2, 1};
        down.rows(0, 1).apply(0, light);
        float factor = (float) Math.pow(2, -2 * CODE / 255.0);
        assertArrayEquals(new float[] {4 * factor, 2 * factor, factor}, light, 1e-5f);
        assertEquals(Headroom.Source.SMALLER, down.headroom().orElseThrow().source());
        assertTrue(HdrReconstruction.prepareSdr(photo, HdrOptions.DEFAULT.withGainMap(HdrOptions.Choice.APPLE)).isEmpty());
        Photo up = GainMapPhotos.of(WIDTH, HEIGHT, map(1), null, iso(List.of(channel(0, 0))));
        assertTrue(HdrReconstruction.prepareSdr(up, HdrOptions.DEFAULT).isEmpty());
    }

    @Test
    void gainsAreRefusedOutsideThePictureOrIntoTooLittleRoom() throws IOException {
        HdrReconstruction hdr = apple(1, OptionalDouble.empty());
        assertThrows(IndexOutOfBoundsException.class, () -> hdr.gain(0, 1, new float[WIDTH - 1]));
        assertThrows(IndexOutOfBoundsException.class, () -> hdr.gain(HEIGHT, 1, new float[WIDTH]));
        assertThrows(IndexOutOfBoundsException.class, () -> hdr.gain(1, 0, WIDTH, 1, new float[WIDTH]));
    }

    private static HdrReconstruction apple(int channels, OptionalDouble target) throws IOException {
        return HdrReconstruction.prepare(GainMapPhotos.of(WIDTH, HEIGHT, map(channels), GainMapPhotos.HEADROOM_4, null),
                HdrOptions.DEFAULT.withTarget(target));
    }

    private static HdrReconstruction prepare(IsoGainMap iso, int channels) throws IOException {
        return HdrReconstruction.prepare(GainMapPhotos.of(WIDTH, HEIGHT, map(channels), null, iso), HdrOptions.DEFAULT);
    }

    private static IsoGainMap iso(List<IsoGainMap.Channel> channels) {
        return new IsoGainMap(true, 0, 2, channels, Optional.empty(), "test");
    }

    private static IsoGainMap.Channel channel(double baseOffset, double alternateOffset) {
        return new IsoGainMap.Channel(0, 2, 1, baseOffset, alternateOffset);
    }

    private static Raster map(int channels) {
        Raster map = Raster.allocate(5, 4, channels, 8);
        for (int i = 0; i < 20 * channels; i++) {
            map.set(i / channels % 5, i / channels / 5, i % channels, CODE);
        }
        return map;
    }
}
