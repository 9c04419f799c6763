package lightwell.ui.tool;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.Group;
import lightwell.ui.viewer.ViewerModel;

/** The marks of all tools over a pane's picture. */
public final class AnnotationMarks extends Group {

    private final ViewerModel viewer;
    private final List<ToolMarks> tools;
    private PaneScale pane = PaneScale.NOTHING;

    public AnnotationMarks(ViewerModel viewer) {
        this.viewer = viewer;
        this.tools = PaneTools.marks(viewer);
        setManaged(false);
        setMouseTransparent(true);
        InvalidationListener changed = observable -> update();
        tools.forEach(tool -> tool.causes().forEach(cause -> cause.addListener(changed)));
        viewer.viewport().addListener((observable, before, now) -> update());
    }

    /** Draws them in a pane of this size. */
    public void place(PaneScale where) {
        pane = where;
        update();
    }

    private void update() {
        PanePlacement placed = new PanePlacement(pane, viewer.viewport().get());
        getChildren().clear();
        tools.forEach(tool -> tool.draw(placed, getChildren()));
    }
}
