package lightwell.ui.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lightwell.ui.bands.Bands;
import lightwell.ui.bands.DifferenceBands.Mode;
import lightwell.ui.bands.DifferenceBands;
import lightwell.ui.bands.GridBands;
import org.junit.jupiter.api.Test;

class DifferenceBandsTest {

    private static final GridBands ONE = new GridBands(2, 1, 1, 0.5f, 0.2f);

    @Test
    void ofPicturesOfOneSize() {
        GridBands other = new GridBands(2, 1, 1, 0.1f, 0.6f);
        assertArrayEquals(new float[] {0.4f, -0.4f}, all(new DifferenceBands(ONE, other, Mode.SIGNED)), 1e-6f);
        assertArrayEquals(new float[] {0.4f, 0.4f}, all(new DifferenceBands(ONE, other, Mode.ABSOLUTE)), 1e-6f);
        assertArrayEquals(new float[] {0.4f / 0.11f, 0.4f / 0.61f}, all(new DifferenceBands(ONE, other, Mode.RELATIVE)), 1e-6f);
        assertFalse(new DifferenceBands(ONE, other, Mode.SIGNED).resampled());
    }

    @Test
    void aGreyPictureStandsBesideAColouredOne() {
        GridBands colour = new GridBands(2, 1, 3, 0.1f, 0.2f, 0.3f, 0, 0, 0);
        assertArrayEquals(new float[] {0.4f, 0.3f, 0.2f, 0.2f, 0.2f, 0.2f}, all(new DifferenceBands(ONE, colour, Mode.SIGNED)), 1e-6f);
    }

    @Test
    void valuesThatAreNoNumbersCountAsNothing() {
        GridBands odd = new GridBands(2, 1, 1, Float.NaN, Float.POSITIVE_INFINITY);
        assertArrayEquals(new float[] {0.5f, 0.2f}, all(new DifferenceBands(ONE, odd, Mode.SIGNED)), 1e-6f);
    }

    /** A ramp is a ramp at any size: away from the edges, bilinear interpolation of it is exact. */
    @Test
    void aReferenceOfAnotherSizeIsInterpolated() {
        int width = 40;
        int height = 24;
        float[] large = new float[width * height];
        float[] small = new float[width / 4 * height / 4];
        for (int i = 0; i < large.length; i++) {
            large[i] = (i % width + 0.5f) / width + 2 * (i / width + 0.5f) / height;
        }
        for (int i = 0; i < small.length; i++) {
            small[i] = (i % 10 + 0.5f) / 10 + 2 * (i / 10 + 0.5f) / 6;
        }
        DifferenceBands difference = new DifferenceBands(new GridBands(width, height, 1, large), new GridBands(10, 6, 1, small),
                Mode.ABSOLUTE);
        assertTrue(difference.resampled());
        float[] whole = all(difference);
        for (int y = 2; y < height - 2; y++) {
            for (int x = 2; x < width - 2; x++) {
                assertEquals(0, whole[y * width + x], 1e-5f, x + ", " + y);
            }
        }
        float[] part = new float[13 * 7];
        difference.read(20, 11, 13, 7, part);
        for (int i = 0; i < part.length; i++) {
            assertEquals(whole[(11 + i / 13) * width + 20 + i % 13], part[i], 1e-6f);
        }
        float[] corner = new float[1];
        difference.read(width - 1, height - 1, 1, 1, corner);
        assertEquals(whole[whole.length - 1], corner[0]);
    }

    private static float[] all(Bands bands) {
        float[] values = new float[bands.width() * bands.height() * bands.channels()];
        bands.read(0, 0, bands.width(), bands.height(), values);
        return values;
    }
}
