package lightwell.ui.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import lightwell.image.Raster;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.LayerPixels;
import lightwell.photo.Photo;
import lightwell.photo.PhotoContent;
import lightwell.ui.content.ViewerTestSupport;
import org.junit.jupiter.api.Test;

class PrefetchBudgetTest {

    private static final PrefetchBudget TEN_BYTES = new PrefetchBudget(10, 3, () -> 12);

    @Test
    void photosCountByTheBytesOfTheirSamples() {
        assertEquals(4032L * 3024 * 3, PrefetchBudget.opened(grey(4032, 3024, 8)));
        assertEquals(4032L * 3024 * 6, PrefetchBudget.opened(grey(4032, 3024, 10)), "ten bits take two bytes");
        Photo photo = ViewerTestSupport.photo(() -> {});
        assertEquals(60 * 40 * 3 + 30 * 20, PrefetchBudget.opened(photo), "the base and the gain map");
        assertEquals(60 * 40 * 3 + 30 * 20 + 15 * 10, PrefetchBudget.shown(photo), "and the depth map");
    }

    @Test
    void twoHundredMegapixelsNeverFit() {
        long large = PrefetchBudget.opened(grey(16320, 12240, 8));
        assertFalse(new PrefetchBudget(Long.MAX_VALUE, 0, () -> Long.MAX_VALUE).admits(large, 1));
    }

    @Test
    void theyStayWithinTheirShareAndLeaveOthersTheirReserve() {
        assertTrue(TEN_BYTES.admits(9, 1));
        assertFalse(TEN_BYTES.admits(9, 2), "more than the share");
        assertFalse(TEN_BYTES.admits(10, 0), "only 12 are spare, and 3 stay so");
        assertFalse(TEN_BYTES.isShort());
        assertTrue(new PrefetchBudget(10, 3, () -> 2).isShort());
    }

    /** Never decoded. */
    private static Photo grey(int width, int height, int bits) {
        LayerInfo info = new LayerInfo("base", Message.verbatim("Base image"), 1, "hvc1", width, height, 3, bits, 0);
        LayerPixels pixels = new LayerPixels(() -> Raster.allocate(1, 1, 3, bits));
        return new Photo(Path.of("grey.heic"), PhotoContent.of(new Layer.Base(info, pixels, ColorEncoding.ASSUMED_SRGB)), () -> {});
    }
}
