package lightwell.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewerModelTest {

    private final ViewerModel model = new ViewerModel();

    @BeforeEach
    void openPhoto() throws IOException {
        model.paneResized(600, 300);
        model.photo().set(ViewerTestSupport.open(ViewerTestSupport.plainPhoto()));
    }

    @Test
    void aNewPhotoIsFitted() {
        assertEquals(new Viewport(7.5, 30, 20), model.viewport().get());
        assertTrue(model.fitted().get());
    }

    @Test
    void fitFollowsTheSizeOfThePaneUntilTheUserZooms() {
        model.paneResized(600, 400);
        assertEquals(10, model.viewport().get().scale());
        model.zoomBy(2);
        model.paneResized(60, 40);
        assertEquals(20, model.viewport().get().scale());
        assertFalse(model.fitted().get());
        model.fit();
        assertEquals(1, model.viewport().get().scale());
    }

    @Test
    void oneToOneAndPan() {
        model.oneToOne();
        model.panBy(5, -5);
        assertEquals(new Viewport(1, 25, 25), model.viewport().get());
    }

    @Test
    void panningEndsAtTheEdge() {
        model.panBy(1e6, 0);
        assertEquals(0, model.viewport().get().x());
    }

    @Test
    void keysZoomAtThePointerAndPanByAShareOfThePane() {
        model.pointAt(100, 50);
        PixelPosition under = model.pointer().get().orElseThrow();
        double before = model.viewport().get().baseToView(under.x() + 0.5, under.y() + 0.5).getX();
        model.zoomAtPointer(2);
        assertEquals(before, model.viewport().get().baseToView(under.x() + 0.5, under.y() + 0.5).getX(), 1e-9);
        double x = model.viewport().get().x();
        double scale = model.viewport().get().scale();
        model.panByShare(0.1, 0);
        assertEquals(x - 60 / scale, model.viewport().get().x(), 1e-9);
    }

    @Test
    void thePointerIsOnABasePixelOrOnNone() {
        model.pointAt(0, 0);
        assertEquals(Optional.of(new PixelPosition(30, 20)), model.pointer().get());
        model.pointAt(-225, -150);
        assertEquals(Optional.of(new PixelPosition(0, 0)), model.pointer().get());
        model.pointAt(225, 0);
        assertEquals(Optional.empty(), model.pointer().get());
    }

    @Test
    void theNextPhotoOfTheSameSizeShowsTheSamePartWithoutAPointer() throws IOException {
        model.pointAt(0, 0);
        model.zoomBy(3);
        Viewport zoomed = model.viewport().get();
        model.photo().set(ViewerTestSupport.open(ViewerTestSupport.plainPhoto()));
        assertEquals(Optional.empty(), model.pointer().get());
        assertEquals(zoomed, model.viewport().get());
        model.photo().set(null);
        model.photo().set(ViewerTestSupport.open(ViewerTestSupport.plainPhoto()));
        assertEquals(7.5, model.viewport().get().scale(), "the whole one");
    }

    @Test
    void withoutAPhotoNothingMoves() {
        model.photo().set(null);
        Viewport before = model.viewport().get();
        model.zoomBy(2);
        model.fit();
        model.pointAt(0, 0);
        assertEquals(before, model.viewport().get());
        assertEquals(Optional.empty(), model.pointer().get());
    }
}
