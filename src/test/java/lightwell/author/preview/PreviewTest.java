package lightwell.author.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.author.BaseSpace;
import lightwell.author.PatchSource;
import lightwell.author.SdrMethod;
import lightwell.author.encode.AuthorOptions;
import lightwell.author.map.MapOptions;
import lightwell.author.verify.Difference;
import lightwell.color.ColorEngine;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.metadata.Primaries;
import org.junit.jupiter.api.Test;

/** Patches of known light: grey below the knee, SDR white, four times white, and a colour. */
class PreviewTest {

    private static final int SIDE = 16;
    private static final PatchSource PATCHES = PatchSource.of(Primaries.DISPLAY_P3, SIDE, new double[] {0.2, 0.2, 0.2},
            new double[] {1, 1, 1}, new double[] {4, 4, 4}, new double[] {3, 1, 0.5});
    /** White is the brightest light, so that nothing else is clipped; a smaller map would blur the edges of the patches. */
    private static final AuthorOptions OPTIONS = options(new MapOptions(false, 1, 8, OptionalDouble.empty(), true), BaseSpace.DISPLAY_P3);

    private static AuthorOptions options(MapOptions map, BaseSpace space) {
        return new AuthorOptions(space, 8, new SdrMethod.RollOff(0.6, OptionalDouble.of(4), 1), map, false);
    }

    private static Preview preview(AuthorOptions options) throws IOException {
        PreviewSource source = PreviewSource.of(PATCHES, 1000, ParallelFor.NONE, Progress.NONE);
        try (KeptRenditions renditions = source.renditions((file, color) -> PATCHES, ParallelFor.NONE)) {
            return Preview.of(source, options, renditions.small(options, ColorEngine.load(Optional.empty())), ParallelFor.NONE,
                    Progress.NONE);
        }
    }

    private static float[] middle(Preview preview, double weight, int patch) {
        float[] row = new float[3 * preview.width()];
        preview.light(weight, SIDE / 2, 1, row);
        int at = 3 * (patch * SIDE + SIDE / 2);
        return new float[] {row[at], row[at + 1], row[at + 2]};
    }

    @Test
    void allOfTheGainIsTheSource() throws IOException {
        for (AuthorOptions options : new AuthorOptions[] {OPTIONS,
            options(new MapOptions(true, 1, 10, OptionalDouble.empty(), false), BaseSpace.SRGB)}) {
            Preview preview = preview(options);
            assertEquals(4, preview.headroom(), 0.05);
            double[][] light = {{0.2, 0.2, 0.2}, {1, 1, 1}, {4, 4, 4}};
            for (int patch = 0; patch < light.length; patch++) {
                float[] seen = middle(preview, 1, patch);
                for (int c = 0; c < 3; c++) { // codes of 8 bits are 1 % apart
                    assertEquals(light[patch][c], seen[c], 0.015 * light[patch][c], "patch " + patch);
                }
            }
            Difference difference = preview.difference(PATCHES, ParallelFor.NONE, Progress.NONE);
            assertTrue(difference.psnr() > 45, difference.toString());
        }
    }

    /** The knee leaves 0.2 alone, and the peak becomes white. */
    @Test
    void noneOfItIsTheBase() throws IOException {
        Preview preview = preview(OPTIONS);
        assertEquals(0.2, middle(preview, 0, 0)[0], 0.002);
        assertEquals(1, middle(preview, 0, 2)[0], 1e-6);
        double white = (double) SIDE * (SIDE + 1) / (PATCHES.width() * PATCHES.height());
        assertEquals(white, preview.clipped(1), 0.02);
    }

    @Test
    void aDisplayOfTwoTimesWhiteAppliesHalfOfTwoStops() throws IOException {
        Preview preview = preview(OPTIONS);
        assertEquals(0.5, preview.weight(2), 0.01);
        assertEquals(1, preview.weight(8));
        assertEquals(2, middle(preview, preview.weight(2), 2)[1], 0.03);
    }

    /** A display of four times white shows 0.2 as 0.05 of its brightest; on a brighter one the picture's own brightest is white. */
    @Test
    void lightIsShownRelativeToTheBrightest() throws IOException {
        Preview preview = preview(OPTIONS);
        float[] row = new float[3 * preview.width()];
        for (double display : new double[] {4, 9}) {
            preview.shown(display, SIDE / 2, 1, row);
            assertEquals(0.05, row[3 * (SIDE / 2)], 0.001);
            assertEquals(1, row[3 * (2 * SIDE + SIDE / 2)], 0.02);
        }
        preview.shown(1, SIDE / 2, 1, row);
        assertEquals(0.2, row[3 * (SIDE / 2)], 0.002);
    }

    @Test
    void theMapIsBrightWhereTheGainIs() throws IOException {
        Preview preview = preview(OPTIONS);
        int grey = SIDE / 2 * preview.width() + SIDE / 2;
        assertEquals(0, preview.code(grey, 0));
        assertEquals(1, preview.code(grey + 2 * SIDE, 0), 0.01);
    }

    /** The peak is clipped in all channels; a light of 3, 1 and 0.5 is not, since its hue stays. */
    @Test
    void clippedChannelsAreNamedForEachPixel() throws IOException {
        Preview preview = preview(OPTIONS);
        int grey = SIDE / 2 * preview.width() + SIDE / 2;
        assertEquals(0, preview.clippedAt(grey));
        assertEquals(7, preview.clippedAt(grey + 2 * SIDE));
        assertEquals(0, preview.clippedAt(grey + 3 * SIDE) & 6, "green and blue");
    }
}
