package lightwell.ui.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.content.LayerThumbnail;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.viewer.PanesModel;
import lightwell.ui.viewer.ViewerModel;
import org.junit.jupiter.api.Test;

class StripModelTest {

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final ViewerModel viewer = new ViewerModel();
    private final PanesModel panes = new PanesModel(viewer);
    private final StripModel strip = new StripModel(viewer, panes, background::add, Runnable::run);
    private final AtomicInteger closed = new AtomicInteger();

    @Test
    void everyLayerThatCanBeShownGetsAThumbnail() throws IOException {
        open();
        work();
        assertEquals(List.of("matte:hair", "matte:skin", "other:image_2", "other:thumbnail", "sdr"),
                strip.thumbnails().get().keySet().stream().map(LayerChoice::id).sorted().toList());
        LayerThumbnail skin = strip.thumbnails().get().get(LayerChoices.parse("matte:skin").orElseThrow());
        assertEquals(30, skin.width());
        assertEquals(0xFF000000, skin.argb()[0]);
        assertEquals(0xFFFFFFFF, skin.argb()[29]);
        int grey = strip.thumbnails().get().get(LayerChoices.parse("other:image_2").orElseThrow()).argb()[5] & 0xFF;
        assertEquals(100, grey, 1);
    }

    @Test
    void switchingThePhotoMeanwhileForgetsTheOldOneAndGivesItBack() throws IOException {
        OpenPhoto first = open();
        background.remove().run();
        assertEquals(1, strip.thumbnails().get().size());
        open();
        assertEquals(0, strip.thumbnails().get().size());
        first.close();
        assertEquals(1, closed.get(), "nobody holds a lease between two thumbnails");
        work();
        assertEquals(5, strip.thumbnails().get().size());
    }

    @Test
    void closingMeanwhileStops() throws IOException {
        OpenPhoto photo = open();
        background.remove().run();
        viewer.photo().set(null);
        photo.close();
        assertEquals(1, closed.get());
        work();
        assertTrue(strip.thumbnails().get().isEmpty());
    }

    @Test
    void nothingIsDecodedForAStripThatNobodySees() throws IOException {
        strip.visible().set(false);
        open();
        assertTrue(background.isEmpty());
        strip.visible().set(true);
        background.remove().run();
        strip.visible().set(false);
        work();
        assertEquals(1, strip.thumbnails().get().size());
        strip.visible().set(true);
        work();
        assertEquals(5, strip.thumbnails().get().size());
    }

    private OpenPhoto open() throws IOException {
        OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.layeredPhoto(closed::incrementAndGet));
        viewer.photo().set(photo);
        return photo;
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }
}
