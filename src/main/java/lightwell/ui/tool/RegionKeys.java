package lightwell.ui.tool;

import java.util.Optional;
import javafx.geometry.Dimension2D;
import javafx.scene.input.KeyEvent;
import lightwell.ui.marks.Annotations;
import lightwell.ui.marks.Annotations.Tool;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.marks.PixelRegion;
import lightwell.ui.viewer.ViewerModel;

/**
 * Arrows move the region, ten times as far with Ctrl, and resize it with Shift; Enter ends; Escape clears and ends. The middle of the
 * region becomes the pixel that the probe reads.
 */
final class RegionKeys implements ToolKeys {

    private static final int FAR = 10;

    private final ViewerModel viewer;
    private final Annotations inspection;
    private final MarkSteps steps;

    RegionKeys(ViewerModel viewer) {
        this.viewer = viewer;
        this.inspection = viewer.inspection();
        this.steps = new MarkSteps(viewer);
    }

    /** Places a region in the middle of the visible part, unless there is one. */
    @Override
    public void chosen() {
        if (viewer.baseSize().isPresent() && inspection.region().get().isEmpty()) {
            set(PixelRegion.between(steps.corner(-1, -1), steps.corner(1, 1)));
        }
    }

    @Override
    public void arrow(int columns, int rows, KeyEvent event) {
        int times = event.isControlDown() ? FAR : 1;
        if (event.isShiftDown()) {
            resize(columns * times, rows * times);
        } else {
            move(columns * times, rows * times);
        }
    }

    void move(int columns, int rows) {
        chosen();
        viewer.baseSize().ifPresent(base -> set(region().moved(columns * steps.step(), rows * steps.step(), (int) base.getWidth(),
                (int) base.getHeight())));
    }

    /** Enlarges the region to the right and downwards, or shrinks it with negative values. */
    void resize(int columns, int rows) {
        chosen();
        viewer.baseSize().ifPresent(base -> set(resized(region(), base, columns * steps.step(), rows * steps.step())));
    }

    private static PixelRegion resized(PixelRegion region, Dimension2D base, int width, int height) {
        return new PixelRegion(region.x(), region.y(), (int) Math.max(1, Math.min(base.getWidth() - region.x(), region.width() + width)),
                (int) Math.max(1, Math.min(base.getHeight() - region.y(), region.height() + height)));
    }

    @Override
    public void enter() {
        inspection.tool().set(Tool.NONE);
    }

    @Override
    public void clear() {
        inspection.region().set(Optional.empty());
    }

    @Override
    public boolean escape(boolean on) {
        if (on) {
            clear();
            inspection.tool().set(Tool.NONE);
        }
        return on;
    }

    private PixelRegion region() {
        return inspection.region().get().orElseThrow();
    }

    private void set(PixelRegion region) {
        inspection.region().set(Optional.of(region));
        viewer.pointer().set(Optional.of(new PixelPosition(region.x() + region.width() / 2, region.y() + region.height() / 2)));
    }
}
