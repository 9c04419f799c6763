package lightwell.ui.tool;

import java.util.List;
import javafx.beans.Observable;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import lightwell.ui.marks.Annotations;
import lightwell.ui.marks.PixelRegion;

/** The outline of the region with its grips. */
final class RegionMarks implements ToolMarks {

    private static final double GRIP = 5;

    private final Annotations inspection;

    RegionMarks(Annotations inspection) {
        this.inspection = inspection;
    }

    @Override
    public List<Observable> causes() {
        return List.of(inspection.region());
    }

    @Override
    public void draw(PanePlacement pane, List<Node> marks) {
        inspection.region().get().ifPresent(region -> draw(region, pane, marks));
    }

    private static void draw(PixelRegion region, PanePlacement pane, List<Node> marks) {
        Point2D topLeft = pane.local(region.x(), region.y());
        Point2D bottomRight = pane.local(region.right(), region.bottom());
        for (String style : new String[] {"region-mark-edge", "region-mark"}) {
            Rectangle outline = new Rectangle(topLeft.getX(), topLeft.getY(),
                    Math.max(1, bottomRight.getX() - topLeft.getX()), Math.max(1, bottomRight.getY() - topLeft.getY()));
            outline.getStyleClass().add(style);
            marks.add(outline);
        }
        for (RegionGrip grip : RegionGrip.values()) {
            if (grip != RegionGrip.BORDER) {
                Point2D at = grip.on(topLeft, bottomRight);
                Rectangle square = new Rectangle(Math.round(at.getX() - GRIP / 2) - 0.5, Math.round(at.getY() - GRIP / 2) - 0.5, GRIP,
                        GRIP);
                square.getStyleClass().add("region-grip");
                marks.add(square);
            }
        }
    }
}
