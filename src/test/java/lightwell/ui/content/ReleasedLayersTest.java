package lightwell.ui.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lightwell.Waiting;
import lightwell.ui.content.LayerContent.Picture;
import org.junit.jupiter.api.Test;

/** What happens to a layer that its holders let go. */
class ReleasedLayersTest extends HeldLayers {

    @Test
    void theLastOneLetsTheLevelsGo() throws Exception {
        OpenPhoto photo = open();
        LayerHandle first = hold(photo, LayerChoices.HDR);
        LayerHandle second = hold(photo, LayerChoices.HDR);
        work(first, second);
        WeakReference<Object> levels = new WeakReference<>(picture(first).pyramid());
        first.close();
        first.close();
        assertSame(picture(second), photo.layers().content(LayerChoices.HDR, photo.basis()), "the second still holds it");
        second.close();
        first = null;
        second = null;
        Waiting.untilCollected(levels, "something still reaches the levels");
        assertEquals(0, closed.get());
        photo.close();
    }

    @Test
    void letGoWhileItIsReducedNothingMoreIsDone() throws IOException {
        OpenPhoto photo = open();
        LayerHandle hold = ready(photo, LayerChoices.HDR);
        hold.reduce();
        background.remove().run();
        assertFalse(background.isEmpty(), "there is more to do");
        hold.close();
        assertTrue(work() <= 2, "what had been queued");
        assertFalse(picture(hold).pyramid().complete());
        photo.close();
    }

    @Test
    void aPhotoThatIsClosedMeanwhileIsGivenBackAndNotReadAgain() throws IOException {
        OpenPhoto photo = open();
        LayerHandle reduced = ready(photo, LayerChoices.HDR);
        reduced.reduce();
        background.remove().run();
        LayerHandle coming = hold(photo, LayerChoices.SDR);
        photo.close();
        assertEquals(1, closed.get(), "no lease is held between two steps");
        work();
        assertTrue(coming.content().isEmpty());
        assertInstanceOf(Picture.class, reduced.content().orElseThrow(), "closing is no failure");
        reduced.close();
        coming.close();
    }

    /** Many come and go at once; whoever holds a layer sees its picture, and in the end nothing is left. */
    @Test
    void severalThreadsHoldAndLetGo() throws Exception {
        OpenPhoto photo = open();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        ExecutorService users = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int user = 0; user < 4; user++) {
                all.add(users.submit(() -> {
                    for (int i = 0; i < 10; i++) {
                        try (LayerHandle hold = photo.layers().hold(LayerChoices.HDR, pool, () -> {})) {
                            while (hold.content().isEmpty()) {
                                Thread.onSpinWait();
                            }
                            hold.reduce();
                            assertTrue(picture(hold).pyramid().level(0).isPresent());
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
            LayerContent alone = photo.layers().content(LayerChoices.HDR, photo.basis());
            assertNotSame(alone, photo.layers().content(LayerChoices.HDR, photo.basis()), "nobody holds it any more");
        } finally {
            users.shutdown();
            pool.shutdown();
            photo.close();
        }
    }
}
