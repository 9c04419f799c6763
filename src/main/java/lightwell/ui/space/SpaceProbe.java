package lightwell.ui.space;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Dimension2D;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.space.draw.SpaceContent;
import lightwell.ui.space.draw.SpaceScene;
import lightwell.ui.viewer.ViewerModel;

/** Relates points in space to pixels of the photo, and shares the pointer between panes and 3D view. For the FX thread. */
public final class SpaceProbe {

    private final ViewerModel viewer;
    private final ObservableValue<Optional<SpaceContent>> content;

    /** @param content the visible scene */
    SpaceProbe(ViewerModel viewer, ObservableValue<Optional<SpaceContent>> content) {
        this.viewer = viewer;
        this.content = content;
    }

    /** The point of the pixel under the pointer of any pane; empty if there is none. */
    public OptionalInt pointed() {
        return viewer.pointer().get().map(this::point).orElse(OptionalInt.empty());
    }

    /** The point of a base pixel; empty if there is none. */
    public OptionalInt point(PixelPosition at) {
        Optional<Dimension2D> base = viewer.baseSize();
        Optional<SpaceScene> scene = content.getValue().map(SpaceContent::scene);
        return scene.isEmpty() || base.isEmpty() ? OptionalInt.empty()
                : scene.get().pointAt((at.x() + 0.5) / base.get().getWidth(), (at.y() + 0.5) / base.get().getHeight());
    }

    /** Sets the point under the pointer, for all panes; empty for none. */
    public void pointAt(OptionalInt point) {
        viewer.pointer().set(point.isEmpty() ? Optional.empty() : pixel(point.getAsInt()));
    }

    /** The base pixel in the middle of a point's sample; empty if the point no longer exists. */
    public Optional<PixelPosition> pixel(int point) {
        return content.getValue().map(SpaceContent::scene).filter(scene -> point < scene.cloud().size())
                .flatMap(scene -> viewer.baseSize().map(base -> new PixelPosition(
                        (int) (scene.across(point) * base.getWidth()), (int) (scene.down(point) * base.getHeight()))));
    }
}
