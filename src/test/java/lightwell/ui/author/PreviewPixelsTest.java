package lightwell.ui.author;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.author.BaseSpace;
import lightwell.author.PatchSource;
import lightwell.author.SdrMethod;
import lightwell.author.encode.AuthorOptions;
import lightwell.author.map.MapOptions;
import lightwell.author.preview.KeptRenditions;
import lightwell.author.preview.Preview;
import lightwell.author.preview.PreviewSource;
import lightwell.color.ColorEngine;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.metadata.Primaries;
import lightwell.ui.look.ScreenSettings;
import lightwell.ui.render.DisplaySettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Patches of Display P3 light: dark grey, four times white, and a colour that sRGB does not have. */
class PreviewPixelsTest {

    private static final int SIDE = 16;
    private static final PatchSource PATCHES = PatchSource.of(Primaries.DISPLAY_P3, SIDE, new double[] {0.2, 0.2, 0.2},
            new double[] {4, 4, 4}, new double[] {0.1, 0.5, 0.1}, new double[] {3, 0.1, 0.1});
    private static final int GREY = SIDE / 2 * PATCHES.width() + SIDE / 2;
    private static final int BRIGHT = GREY + SIDE;
    private static final int GREEN = GREY + 2 * SIDE;

    private ColorEngine color;
    private Preview preview;

    @BeforeEach
    void make() throws IOException {
        color = ColorEngine.load(Optional.empty());
        AuthorOptions options = new AuthorOptions(BaseSpace.DISPLAY_P3, 8, new SdrMethod.RollOff(0.6, OptionalDouble.of(4), 1),
                new MapOptions(false, 1, 8, OptionalDouble.empty(), true), false);
        PreviewSource source = PreviewSource.of(PATCHES, 1000, ParallelFor.NONE, Progress.NONE);
        try (KeptRenditions renditions = source.renditions((file, engine) -> PATCHES, ParallelFor.NONE)) {
            preview = Preview.of(source, options, renditions.small(options, color), ParallelFor.NONE, Progress.NONE);
        }
    }

    private int[] light(String screen, double display) throws IOException {
        return PreviewPixels.light(preview, display, color, new ScreenSettings(DisplaySettings.PLAIN, screen, ""), ParallelFor.NONE);
    }

    private static void assertPixel(int red, int green, int blue, int argb) {
        assertEquals(red, argb >> 16 & 0xFF, 2);
        assertEquals(green, argb >> 8 & 0xFF, 2);
        assertEquals(blue, argb & 0xFF, 2);
    }

    /** Codes of IEC 61966-2-1: 0.2 is 124, and 0.2 / 4 is 63; 0.5 is 188 and 0.1 is 89. */
    @Test
    void aScreenOfDisplayP3GetsTheCodesOfTheBase() throws IOException {
        int[] sdr = light("Display P3 - Display", 1);
        assertPixel(124, 124, 124, sdr[GREY]);
        assertPixel(255, 255, 255, sdr[BRIGHT]);
        assertPixel(89, 188, 89, sdr[GREEN]);
        int[] hdr = light("Display P3 - Display", 4);
        assertPixel(63, 63, 63, hdr[GREY]);
        assertPixel(255, 255, 255, hdr[BRIGHT]);
    }

    /** P3's red 0.1, green 0.5, blue 0.1 is (0.0100, 0.5168, 0.0685) in Rec. 709 by the matrices of the two spaces. */
    @Test
    void aScreenOfSrgbGetsTheSameLightInItsOwnCodes() throws IOException {
        int[] sdr = light("sRGB - Display", 1);
        assertPixel(124, 124, 124, sdr[GREY]);
        assertPixel(25, 190, 74, sdr[GREEN]);
        assertPixel(25, 190, 74, light("a display of another config", 1)[GREEN]);
    }

    @Test
    void theMapIsShownAsStored() {
        int[] map = PreviewPixels.map(preview, ParallelFor.NONE);
        assertEquals(0xFF000000, map[GREY]);
        assertPixel(255, 255, 255, map[BRIGHT]);
    }

    @Test
    void clippedPixelsHaveTheColoursOfTheirChannels() throws IOException {
        int[] clipped = PreviewPixels.clipped(preview, color, new ScreenSettings(DisplaySettings.PLAIN, "", ""), ParallelFor.NONE);
        assertEquals(0xFFFFFFFF, clipped[BRIGHT]);
        assertPixel(43, 43, 43, clipped[GREY]); // 124 dimmed to 35 %
    }
}
