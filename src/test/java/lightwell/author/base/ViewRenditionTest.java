package lightwell.author.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import lightwell.author.AuthorException;
import lightwell.author.BaseSpace;
import lightwell.author.Curves;
import lightwell.author.PatchSource;
import lightwell.author.SdrMethod;
import lightwell.color.ColorEngine;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;
import org.junit.jupiter.api.Test;

/** A scene seen through the HDR view becomes the same scene seen through the SDR view. */
class ViewRenditionTest {

    private static final String HDR = "ACES 1.1 - HDR Video (1000 nits & P3 lim)";
    private static final String SDR = "ACES 1.0 - SDR Video";
    /** ACEScg. */
    private static final float[] SCENE = {0.02f, 0.02f, 0.02f, 0.18f, 0.18f, 0.18f, 0.7f, 0.7f, 0.7f, 2, 2, 2, 0.3f, 0.2f, 0.12f, 0.1f,
        0.15f, 0.3f};

    @Test
    void theSceneIsTheSame() throws IOException {
        ColorEngine color = ColorEngine.load(Optional.empty());
        int pixels = SCENE.length / 3;
        float[] hdr = shown(color, "ST2084-P3-D65 - Display", HDR);
        float[] light = new float[hdr.length];
        for (int i = 0; i < hdr.length; i++) {
            light[i] = (float) new Transfer.Pq().toLinear(hdr[i]);
        }
        float[] wanted = shown(color, "Display P3 - Display", SDR);
        PatchSource source = new PatchSource(pixels, 1, Primaries.DISPLAY_P3, (x, y) -> new double[3]);
        float[] sdr = new float[hdr.length];
        ViewRendition.of(new SdrMethod.Views(HDR, SDR), source, BaseSpace.DISPLAY_P3, color).apply(0, 1, pixels, light, sdr);
        for (int i = 0; i < sdr.length; i++) {
            assertEquals(wanted[i], Curves.srgb(sdr[i]), 0.025, "value " + i); // the screen has 8 bits
        }
    }

    /** Codes 0..1. */
    private static float[] shown(ColorEngine color, String display, String view) throws IOException {
        int pixels = SCENE.length / 3;
        int[] argb = new int[pixels];
        color.screen(display, view).apply(SCENE.clone(), pixels, 1, argb, 0);
        float[] codes = new float[SCENE.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (argb[i / 3] >> 16 - 8 * (i % 3) & 0xFF) / 255f;
        }
        return codes;
    }

    @Test
    void aViewThatNoDisplayHasIsRefused() throws IOException {
        ColorEngine color = ColorEngine.load(Optional.empty());
        PatchSource source = new PatchSource(1, 1, Primaries.DISPLAY_P3, (x, y) -> new double[3]);
        AuthorException refusal = assertThrows(AuthorException.class,
                () -> ViewRendition.of(new SdrMethod.Views("Dolby", SDR), source, BaseSpace.SRGB, color));
        assertTrue(refusal.getMessage().contains("Dolby"), refusal.getMessage());
    }
}
