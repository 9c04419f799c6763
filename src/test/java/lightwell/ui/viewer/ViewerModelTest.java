package lightwell.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.color.ColorEngine;
import lightwell.ui.content.GreyPhoto;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.content.Viewport;
import lightwell.ui.marks.Annotations;
import lightwell.ui.marks.Pin;
import lightwell.ui.marks.PixelLine;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.marks.PixelRegion;
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
    void marksStayForPhotosOfTheSameSizeAlone() throws IOException {
        Annotations marks = model.inspection();
        PixelLine line = new PixelLine(new PixelPosition(2, 2), new PixelPosition(50, 30));
        marks.pin(new PixelPosition(50, 30));
        marks.rename(1, "lamp");
        marks.region().set(Optional.of(new PixelRegion(1, 2, 50, 30)));
        marks.line().set(Optional.of(line));
        model.photo().set(ViewerTestSupport.open(ViewerTestSupport.photo(() -> {})));
        assertEquals(List.of(new Pin(1, "lamp", new PixelPosition(50, 30))), marks.pins());
        assertEquals(Optional.of(new PixelRegion(1, 2, 50, 30)), marks.region().get());
        assertEquals(Optional.of(line), marks.line().get());
        model.photo().set(GreyPhoto.open(Path.of("tall.heic"), 40, 60, ColorEngine.load(Optional.empty()), () -> {}));
        assertTrue(marks.pins().isEmpty() && marks.region().get().isEmpty() && marks.line().get().isEmpty(), "they may lie beyond it");
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
