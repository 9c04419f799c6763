package lightwell.ui.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import lightwell.image.Turbo;
import org.junit.jupiter.api.Test;

class ColourMapTest {

    /** Entries 0, 64, 128, 191 and 255 of matplotlib's table. */
    @Test
    void viridisFollowsThePublishedTable() {
        double[][] table = {{0.267004, 0.004874, 0.329415}, {0.229739, 0.322361, 0.545706}, {0.127568, 0.566949, 0.550556},
            {0.360741, 0.785964, 0.387814}, {0.993248, 0.906157, 0.143936}};
        int[] entries = {0, 64, 128, 191, 255};
        for (int i = 0; i < entries.length; i++) {
            int argb = ColourMap.VIRIDIS.argb(entries[i] / 255f);
            for (int c = 0; c < 3; c++) {
                assertEquals(table[i][c], (argb >> 16 - 8 * c & 255) / 255.0, 0.022, "entry " + entries[i] + ", channel " + c);
            }
        }
    }

    @Test
    void aRangeIsSpreadOverTheMapAndMayBeTurnedRound() {
        int[] argb = new int[4];
        ColourMap.GREY.painter(1, 2, 4).paint(new float[] {2, 3, 4, 99}, 4, argb, 0);
        assertEquals(0xFF000000, argb[0]);
        assertEquals(0xFF808080, argb[1]);
        assertEquals(0xFFFFFFFF, argb[2]);
        assertEquals(0xFFFFFFFF, argb[3]);
        ColourMap.TURBO.painter(3, 1, 0).paint(new float[] {1, 9, 9, 0, 9, 9}, 2, argb, 0);
        assertEquals(Turbo.argb(0), argb[0]);
        assertEquals(Turbo.argb(1), argb[1]);
        ColourMap.GREY.painter(1, 0, 1).paint(new float[] {Float.NaN}, 1, argb, 0);
        assertEquals(0xFF000000, argb[0]);
    }

    @Test
    void aRangeHasTwoEnds() {
        assertThrows(IllegalArgumentException.class, () -> ColourMap.GREY.painter(1, 2, 2));
        assertThrows(IllegalArgumentException.class, () -> ColourMap.GREY.painter(1, Float.NaN, 2));
    }
}
