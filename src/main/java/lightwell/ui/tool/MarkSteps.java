package lightwell.ui.tool;

import java.util.Optional;
import javafx.geometry.Dimension2D;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.ui.marks.MapGrid;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.viewer.ViewerModel;

/** Where keys put marks: by samples of the depth map if there is one, so that each step changes the measurement. */
final class MarkSteps {

    /** Size of a new mark as a share of the visible part. */
    private static final double SHARE = 0.25;
    /** The number of columns assumed for a photo without depth. */
    private static final int STEPS = 256;

    private final ViewerModel viewer;

    MarkSteps(ViewerModel viewer) {
        this.viewer = viewer;
    }

    /** A corner of a new mark in the middle of the visible part; each side is -1, 0 or 1. The photo is open. */
    PixelPosition corner(int horizontal, int vertical) {
        Dimension2D base = viewer.baseSize().orElseThrow();
        double x = viewer.viewport().get().x() + horizontal * viewer.seen().getWidth() * SHARE;
        double y = viewer.viewport().get().y() + vertical * viewer.seen().getHeight() * SHARE;
        return new PixelPosition((int) Math.max(0, Math.min(base.getWidth() - 1, x)), (int) Math.max(0, Math.min(base.getHeight() - 1, y)));
    }

    /** One step in base pixels. */
    int step() {
        return Math.max(1, (int) Math.round((double) grid().baseWidth() / grid().width()));
    }

    MapGrid grid() {
        LayerInfo base = viewer.photo().get().photo().base().info();
        Optional<LayerInfo> map = viewer.photo().get().photo().depth().map(Layer.Depth::info);
        int columns = map.map(LayerInfo::width).orElse(Math.min(base.width(), STEPS));
        return new MapGrid(base.width(), base.height(), columns,
                map.map(LayerInfo::height).orElse(Math.max(1, columns * base.height() / base.width())));
    }
}
