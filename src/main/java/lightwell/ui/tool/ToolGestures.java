package lightwell.ui.tool;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;

/** What a tool makes of the mouse in one pane. Positions are in device pixels from the middle of the pane. */
public interface ToolGestures {

    /** True if the press was meant for the tool, and not for the picture. */
    boolean pressed(MouseEvent event, Point2D view);

    /** True while its mark is being drawn or changed. */
    default boolean dragged(Point2D view) {
        return false;
    }

    default void released() {}

    /** The cursor over its mark, or where one can be drawn. */
    default Optional<Cursor> cursor(Point2D view) {
        return Optional.empty();
    }

    /** Whether clicks draw, so that two of them do not zoom. */
    default boolean drawing() {
        return false;
    }
}
