package lightwell.hdr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lightwell.metadata.IsoGainMap;
import org.junit.jupiter.api.Test;

/** Parts of a picture, rows out of order, and stops. */
class HdrRegionsTest extends ReconstructedHdr {

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
    void refusesRowsOutsideThePicture() throws IOException {
        HdrReconstruction hdr = HdrReconstruction.prepare(GainMapPhotos.withoutMap(WIDTH, HEIGHT), HdrOptions.DEFAULT);
        assertThrows(IndexOutOfBoundsException.class, () -> hdr.apply(HEIGHT - 1, 2, new float[WIDTH * 6]));
        assertThrows(IndexOutOfBoundsException.class, () -> hdr.apply(0, 2, new float[WIDTH * 3]));
    }
}
