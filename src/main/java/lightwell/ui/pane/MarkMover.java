package lightwell.ui.pane;

import java.util.Optional;
import javafx.geometry.Dimension2D;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.ui.marks.Annotations;
import lightwell.ui.marks.Annotations.Tool;
import lightwell.ui.marks.MapGrid;
import lightwell.ui.marks.PixelLine;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.marks.PixelRegion;
import lightwell.ui.viewer.ViewerModel;

/**
 * Moves line and region by keys, by samples of the depth map if there is one, so that each step changes the measurement. The moved position
 * becomes the pixel that the probe reads. For the FX thread.
 */
public final class MarkMover {

    /** Size of a new mark as a share of the visible part. */
    private static final double SHARE = 0.25;
    /** The number of columns assumed for a photo without depth. */
    private static final int STEPS = 256;

    private final ViewerModel viewer;
    private final Annotations inspection;

    public MarkMover(ViewerModel viewer) {
        this.viewer = viewer;
        this.inspection = viewer.inspection();
    }

    /** Places the tool's mark in the middle of the visible part, unless it exists. */
    public void begin() {
        viewer.baseSize().ifPresent(base -> {
            double x = viewer.viewport().get().x();
            double y = viewer.viewport().get().y();
            Dimension2D seen = viewer.seen();
            PixelPosition left = pixel(x - seen.getWidth() * SHARE, y - (region() ? seen.getHeight() * SHARE : 0), base);
            PixelPosition right = pixel(x + seen.getWidth() * SHARE, y + (region() ? seen.getHeight() * SHARE : 0), base);
            if (region() && inspection.region().get().isEmpty()) {
                inspection.region().set(Optional.of(PixelRegion.between(left, right)));
                point(inspection.region().get().orElseThrow());
            } else if (inspection.tool().get() == Tool.LINE && inspection.line().get().isEmpty()) {
                inspection.activeEnd().set(PixelLine.End.TO);
                inspection.line().set(Optional.of(new PixelLine(left, right)));
            }
        });
    }

    /** Moves the active end of the line, or the region. */
    public void move(int columns, int rows) {
        if (viewer.baseSize().isEmpty()) {
            return;
        }
        begin();
        if (region()) {
            PixelRegion region = inspection.region().get().orElseThrow();
            Dimension2D base = viewer.baseSize().orElseThrow();
            set(region.moved(columns * step(), rows * step(), (int) base.getWidth(), (int) base.getHeight()));
        } else {
            inspection.line().get().ifPresent(line -> {
                PixelPosition to = grid().moved(line.end(inspection.activeEnd().get()), columns, rows);
                inspection.line().set(Optional.of(line.with(inspection.activeEnd().get(), to)));
                viewer.pointer().set(Optional.of(to));
            });
        }
    }

    /** Enlarges the region to the right and downwards, or shrinks it with negative values. */
    public void size(int columns, int rows) {
        if (viewer.baseSize().isEmpty()) {
            return;
        }
        begin();
        PixelRegion region = inspection.region().get().orElseThrow();
        Dimension2D base = viewer.baseSize().orElseThrow();
        set(new PixelRegion(region.x(), region.y(),
                (int) Math.max(1, Math.min(base.getWidth() - region.x(), region.width() + columns * step())),
                (int) Math.max(1, Math.min(base.getHeight() - region.y(), region.height() + rows * step()))));
    }

    /** Makes the other end of the line the active one. */
    public void otherEnd() {
        begin();
        inspection.activeEnd().set(inspection.activeEnd().get().other());
        inspection.line().get().ifPresent(line -> viewer.pointer().set(Optional.of(line.end(inspection.activeEnd().get()))));
    }

    private void set(PixelRegion region) {
        inspection.region().set(Optional.of(region));
        point(region);
    }

    private void point(PixelRegion region) {
        viewer.pointer().set(Optional.of(new PixelPosition(region.x() + region.width() / 2, region.y() + region.height() / 2)));
    }

    private boolean region() {
        return inspection.tool().get() == Tool.REGION;
    }

    /** The step in base pixels. */
    private int step() {
        return Math.max(1, (int) Math.round((double) grid().baseWidth() / grid().width()));
    }

    private MapGrid grid() {
        LayerInfo base = viewer.photo().get().photo().base().info();
        Optional<LayerInfo> map = viewer.photo().get().photo().depth().map(Layer.Depth::info);
        int columns = map.map(LayerInfo::width).orElse(Math.min(base.width(), STEPS));
        return new MapGrid(base.width(), base.height(), columns,
                map.map(LayerInfo::height).orElse(Math.max(1, columns * base.height() / base.width())));
    }

    private static PixelPosition pixel(double x, double y, Dimension2D base) {
        return new PixelPosition((int) Math.max(0, Math.min(base.getWidth() - 1, x)), (int) Math.max(0, Math.min(base.getHeight() - 1, y)));
    }
}
