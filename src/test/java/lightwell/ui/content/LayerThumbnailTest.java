package lightwell.ui.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LayerThumbnailTest {

    private static final int LONGEST = 112;
    private static final int GREY = 0xFF808080;

    private final Queue<Runnable> background = new ArrayDeque<>();

    /** The left half of HDR is the grey of the base, its right half brighter; nothing else lies at the borders. */
    @Test
    void ofWhatPanesHoldItIsTheSameAsOfItsOwnPreview() throws IOException {
        OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.greyPhoto(1203, 900, () -> {}));
        LayerThumbnail alone = LayerThumbnail.of(photo, LayerChoices.HDR, LONGEST).orElseThrow();
        assertEquals(LONGEST, alone.width());
        assertEquals(84, alone.height());
        for (int y = 0; y < alone.height(); y++) {
            assertEquals(GREY, alone.argb()[y * LONGEST], "left, row " + y);
            assertEquals(alone.argb()[LONGEST - 1], alone.argb()[y * LONGEST + LONGEST - 1], "right, row " + y);
        }
        assertTrue((alone.argb()[LONGEST - 1] & 0xFF) > 0xA0, "the gain map lifts the right half");
        LayerHandle hold = photo.layers().hold(LayerChoices.HDR, background::add, () -> {});
        work();
        hold.reduce();
        work();
        int[] shared = LayerThumbnail.of(photo, LayerChoices.HDR, LONGEST).orElseThrow().argb();
        for (int i = 0; i < shared.length; i++) {
            for (int shift = 0; shift < 32; shift += 8) {
                assertEquals(alone.argb()[i] >> shift & 0xFF, shared[i] >> shift & 0xFF, 1, "pixel " + i);
            }
        }
        photo.close();
    }

    @Test
    void smallPicturesAreNotEnlarged() throws IOException {
        OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.photo(() -> {}));
        LayerThumbnail sdr = LayerThumbnail.of(photo, LayerChoices.SDR, LONGEST).orElseThrow();
        assertEquals(ViewerTestSupport.WIDTH, sdr.width());
        int pixel = sdr.argb()[7 * ViewerTestSupport.WIDTH + 5];
        assertEquals(ViewerTestSupport.code(5, 7, 0), pixel >> 16 & 0xFF, 1);
        assertEquals(ViewerTestSupport.code(5, 7, 1), pixel >> 8 & 0xFF, 1);
        LayerThumbnail depth = LayerThumbnail.of(photo, LayerChoices.DEPTH, 5).orElseThrow();
        assertEquals(5, depth.width());
        assertEquals(3, depth.height());
        assertTrue(LayerThumbnail.of(photo, LayerChoices.parse("matte:skin").orElseThrow(), LONGEST).isEmpty(), "there is none");
        photo.close();
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }
}
