package lightwell.ui.space;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;
import lightwell.ui.marks.PixelPosition;

/** Shares the visible point under the pointer with the panes and the line tool. For the FX thread. */
final class SpacePointing {

    private final Region area;
    private final SpaceProbe probe;
    private final SpacePicker picker;
    private Optional<SceneFrame> shot = Optional.empty();
    private Point2D pointer;
    private boolean promised;

    SpacePointing(Region area, SpaceProbe probe, Executor background) {
        this.area = area;
        this.probe = probe;
        this.picker = new SpacePicker(background, Platform::runLater);
    }

    /** Sets the visible frame. */
    void show(Optional<SceneFrame> now) {
        boolean rested = shot.filter(SceneFrame::moving).isPresent() && now.filter(seen -> !seen.moving()).isPresent();
        if (shot.isPresent() && now.isEmpty()) {
            promised = false;
            picker.clear();
        }
        shot = now;
        if (rested && pointer != null) {
            point(pointer); // another point is under it now
        }
    }

    /** Moves the pointer without looking for the point under it. */
    void drag(Point2D at) {
        pointer = at;
    }

    void left() {
        pointer = null;
        probe.pointAt(OptionalInt.empty());
    }

    /** Moves the pointer and looks for the point under it. */
    void point(Point2D at) {
        pointer = at;
        if (!promised) {
            pick(at, pixel -> {});
        }
    }

    /**
     * Like {@link #point}, with a result.
     *
     * @param found receives the visible base pixel, if there is one; not called if the pointer moves on first
     */
    void pick(Point2D at, Consumer<Optional<PixelPosition>> found) {
        pointer = at;
        if (shot.isEmpty() || area.getWidth() < 1 || area.getHeight() < 1) {
            return;
        }
        SceneFrame now = shot.get();
        picker.pick(now, (int) area.getWidth(), (int) area.getHeight(), at.getX(), at.getY(), point -> {
            promised = false;
            if (shot.filter(later -> later.content().scene() == now.content().scene()).isPresent()) {
                if (pointer != null) {
                    probe.pointAt(point);
                }
                found.accept(point.isEmpty() ? Optional.empty() : probe.pixel(point.getAsInt()));
            }
        });
    }

    /** Like {@link #pick}, but further movements of the pointer wait for this result. */
    void pickFirst(Point2D at, Consumer<Optional<PixelPosition>> found) {
        pick(at, found);
        promised = shot.isPresent();
    }

    /** True while {@link #pickFirst} has no result. */
    boolean waits() {
        return promised;
    }
}
