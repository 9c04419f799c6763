package lightwell.ui.space;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.InvalidationListener;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.control.Label;
import lightwell.depth.SpacePoint;
import lightwell.ui.marks.Annotations;
import lightwell.ui.marks.PixelLine.End;
import lightwell.ui.marks.PixelLine;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.space.draw.SpaceCamera;
import lightwell.ui.tool.LineMark;
import lightwell.ui.tool.PinMark;

/**
 * The line and the pins at the points of their pixels; nothing hides them. Pixels that are left out of the scene have no mark. For the FX
 * thread.
 */
final class SpaceMarks extends Group {

    private final Annotations inspection;
    private final SpaceProbe probe;
    private final Map<End, Point2D> ends = new EnumMap<>(End.class);
    private Optional<SceneFrame> shot = Optional.empty();
    private double width;
    private double height;

    SpaceMarks(Annotations inspection, SpaceProbe probe) {
        this.inspection = inspection;
        this.probe = probe;
        setManaged(false);
        setMouseTransparent(true);
        InvalidationListener changed = observable -> update();
        inspection.pins().addListener(changed);
        inspection.line().addListener(changed);
        inspection.activeEnd().addListener(changed);
        inspection.lineWords().addListener(changed);
    }

    /** Draws them in a view of this size. */
    void show(Optional<SceneFrame> now, double viewWidth, double viewHeight) {
        shot = now;
        width = viewWidth;
        height = viewHeight;
        update();
    }

    /** The position of an end of the line in the view; empty if it is not visible. */
    Optional<Point2D> end(End which) {
        return Optional.ofNullable(ends.get(which));
    }

    private void update() {
        getChildren().clear();
        ends.clear();
        if (shot.isPresent() && width >= 1 && height >= 1) {
            inspection.pins().forEach(pin -> place(pin.at()).filter(this::inFront)
                    .ifPresent(place -> getChildren().addAll(PinMark.of(pin, seen(place)))));
            inspection.line().get().ifPresent(this::addLine);
        }
    }

    private void addLine(PixelLine line) {
        Optional<SpacePoint> from = place(line.from());
        Optional<SpacePoint> to = place(line.to());
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        Optional<Point2D> begin = camera().visible(from.get(), to.get()).map(this::seen);
        Optional<Point2D> end = camera().visible(to.get(), from.get()).map(this::seen);
        if (begin.isEmpty() || end.isEmpty()) {
            return;
        }
        getChildren().addAll(LineMark.stroke(begin.get(), end.get()));
        addEnd(End.FROM, from.get(), begin.get(), end.get());
        addEnd(End.TO, to.get(), end.get(), begin.get());
        if (!inspection.lineWords().get().isEmpty()) {
            Label words = LineMark.words(inspection.lineWords().get());
            getChildren().add(words);
            LineMark.place(words, begin.get(), end.get(), width, height);
        }
    }

    private void addEnd(End which, SpacePoint place, Point2D at, Point2D other) {
        if (inFront(place)) {
            ends.put(which, at);
            getChildren().addAll(LineMark.end(which, at, other, inspection.activeEnd().get()));
        }
    }

    private Optional<SpacePoint> place(PixelPosition pixel) {
        OptionalInt point = probe.point(pixel);
        return point.isEmpty() ? Optional.empty() : Optional.of(shot.orElseThrow().content().scene().point(point.getAsInt()));
    }

    private SpaceCamera camera() {
        return shot.orElseThrow().camera();
    }

    private boolean inFront(SpacePoint place) {
        return camera().depth(place) >= camera().nearClip();
    }

    private Point2D seen(SpacePoint place) {
        double[] at = new double[3];
        camera().onto(width, height).project(place.x(), place.y(), place.z(), at);
        return new Point2D(at[0], at[1]);
    }
}
