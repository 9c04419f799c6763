package lightwell.ui.content;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import lightwell.ui.content.LayerContent.Picture;

/** Tests that hold layers of a photo; the background work runs when the test says so. */
abstract class HeldLayers {

    static final int WIDTH = 1200;
    static final int HEIGHT = 900;

    final Queue<Runnable> background = new ArrayDeque<>();
    final AtomicInteger closed = new AtomicInteger();

    OpenPhoto open() throws IOException {
        return ViewerTestSupport.open(ViewerTestSupport.greyPhoto(WIDTH, HEIGHT, closed::incrementAndGet));
    }

    LayerHandle hold(OpenPhoto photo, LayerChoice layer) {
        return photo.layers().hold(layer, background::add, () -> {});
    }

    LayerHandle ready(OpenPhoto photo, LayerChoice layer) {
        LayerHandle hold = hold(photo, layer);
        work();
        return hold;
    }

    /** As panes do: what is there is reduced for each of them. */
    int work(LayerHandle... holds) {
        int steps = work();
        for (LayerHandle hold : holds) {
            hold.reduce();
        }
        return steps + work();
    }

    int work() {
        int steps = 0;
        for (; !background.isEmpty(); steps++) {
            background.remove().run();
        }
        return steps;
    }

    static Picture picture(LayerHandle hold) {
        return assertInstanceOf(Picture.class, hold.content().orElseThrow());
    }
}
