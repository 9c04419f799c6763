package lightwell.ui.inspect;

import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/** Scrolls a section to the top of a column, and keeps it there while sections grow, until the user scrolls or clicks there. */
final class SectionFollow {

    private final ScrollPane scroll;
    private final Region column;
    private final TitledPane section;
    private boolean following;

    SectionFollow(ScrollPane scroll, Region column, TitledPane section) {
        this.scroll = scroll;
        this.column = column;
        this.section = section;
        column.heightProperty().addListener(observable -> bring());
        section.boundsInParentProperty().addListener(observable -> bring());
        scroll.viewportBoundsProperty().addListener(observable -> bring());
        scroll.addEventFilter(ScrollEvent.SCROLL, event -> following = false);
        scroll.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> following = false);
    }

    void follow(boolean wanted) {
        following = wanted;
        if (!wanted) {
            column.setMinHeight(Region.USE_COMPUTED_SIZE);
        }
        bring();
    }

    private void bring() {
        if (following) {
            Bounds view = scroll.getViewportBounds();
            double above = section.getBoundsInParent().getMinY();
            column.setMinHeight(above + view.getHeight()); // space below the last section, so that it can be scrolled to the top
            scroll.setVvalue(Math.max(0, Math.min(1, above / Math.max(1, column.getHeight() - view.getHeight()))));
        }
    }
}
