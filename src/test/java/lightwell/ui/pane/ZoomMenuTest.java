package lightwell.ui.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.HBox;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.marks.PixelRegion;
import org.junit.jupiter.api.Test;

/** The zoom in the header of a pane, and the picture that leaves it. */
class ZoomMenuTest extends OnePaneGrid {

    private ZoomMenu menu;

    @Test
    void theZoomIsShownChosenTypedAndFittedToTheRegion() throws Exception {
        open(ViewerTestSupport.open(ViewerTestSupport.photo(() -> {})));
        menu = fx(() -> (ZoomMenu) panes.lookup("#pane-2 .pane-zoom"));
        choose("zoom-200");
        assertEquals("200 %", fx(menu::getText));
        assertEquals(2, viewer.viewport().get().scale());
        assertFalse(viewer.fitted().get());
        type("12.5");
        assertEquals("13 %", fx(menu::getText));
        assertEquals(0.125, viewer.viewport().get().scale(), 1e-12);
        type("wide");
        assertEquals(0.125, viewer.viewport().get().scale(), 1e-12, "no number, no zoom");
        assertTrue(fx(() -> item("zoom-region").isDisable()), "nothing is marked");
        fx(() -> {
            viewer.inspection().region().set(Optional.of(new PixelRegion(10, 4, 20, 8)));
            return null;
        });
        choose("zoom-region");
        assertEquals(20, viewer.viewport().get().x());
        assertEquals(8, viewer.viewport().get().y());
        double width = fx(() -> panes.lookup("#pane-1 .pane-picture").getLayoutBounds().getWidth());
        assertEquals(width / 20, viewer.viewport().get().scale(), 0.1, "the region fills the pane's width");
        choose("zoom-fit");
        assertTrue(viewer.fitted().get());
    }

    @Test
    void thePictureThatLeavesIsThatOfTheFocusedPane() throws Exception {
        open(ViewerTestSupport.open(ViewerTestSupport.photo(() -> {})));
        eventually(() -> near(pixel(1, 30, 20), codes(30, 20, 1), 2), () -> "the picture is shown");
        PixelReader seen = fx(() -> panes.seen().getPixelReader());
        int width = fx(() -> (int) panes.seen().getWidth());
        int height = fx(() -> (int) panes.seen().getHeight());
        assertTrue(near(seen.getArgb(width / 2, height / 2), codes(30, 20, 1), 12), "the middle of the photo");
        assertEquals(0xFF16_1616, seen.getArgb(width / 2, 0), "the canvas beside it");
    }

    private void choose(String id) {
        fx(() -> {
            item(id).fire();
            return null;
        });
    }

    private void type(String text) {
        fx(() -> {
            item("");
            TextField field = (TextField) ((HBox) ((CustomMenuItem) menu.getItems().get(menu.getItems().size() - 1)).getContent())
                    .getChildren().get(1);
            field.setText(text);
            field.fireEvent(new ActionEvent());
            return null;
        });
    }

    /** As it is when the menu opens. */
    private MenuItem item(String id) {
        menu.getOnShowing().handle(null);
        return menu.getItems().stream().filter(item -> id.equals(item.getId())).findFirst().orElse(null);
    }
}
