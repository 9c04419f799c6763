package lightwell.ui.inspect;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import lightwell.depth.measure.DepthProfile;
import lightwell.image.stats.ValueAxis;
import lightwell.ui.kit.Texts;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.measure.DepthWords;
import lightwell.ui.measure.MeasuredDepth.OfLine;
import lightwell.ui.viewer.ViewerModel;

/**
 * Depth from A to B, near at the bottom: the steps of the map's codes, with half a code to either side. The sample under the pointer is
 * described here and marked in the panes; arrow keys move along.
 */
final class ProfileChart extends ChartArea {

    private static final double HEIGHT = 130;
    private static final double TICK_SPACING = 22;
    private static final Color STAIRS = Color.web("#e0a84a");
    private static final Color BAND = Color.web("#e0a84a", 0.28);
    private static final Color JUMP = Color.web("#e0524d");

    private final DepthMeasureModel model;
    private final ViewerModel viewer;
    private final ReadOnlyStringWrapper readout = new ReadOnlyStringWrapper(Texts.get("depth.readout"));
    private OptionalInt pointed = OptionalInt.empty();

    ProfileChart(DepthMeasureModel model, ViewerModel viewer) {
        super(HEIGHT);
        this.model = model;
        this.viewer = viewer;
        setId("inspector-profile");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Texts.get("depth.chart"));
        model.result().addListener(observable -> point(pointed));
        setOnMouseMoved(event -> at(event.getX()));
        setOnMouseExited(event -> {
            point(OptionalInt.empty());
            viewer.pointer().set(Optional.empty());
        });
        setOnMousePressed(event -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
    }

    /** The description of the sample under the pointer, two lines. */
    ReadOnlyStringProperty readout() {
        return readout.getReadOnlyProperty();
    }

    private Optional<OfLine> line() {
        return model.result().get().flatMap(measured -> measured.line());
    }

    private void at(double x) {
        line().ifPresent(line -> {
            List<DepthProfile.Point> points = line.profile().points();
            show(line, points.indexOf(line.profile().at(x / getWidth() * line.profile().length())));
        });
    }

    private void walk(KeyEvent event) {
        int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (step != 0) {
            line().ifPresent(
                    line -> show(line, pointed.orElse(line.profile().points().size() / 2) + step * (event.isShiftDown() ? 10 : 1)));
            event.consume();
        }
    }

    /** Marks a sample here and in the panes. */
    private void show(OfLine line, int index) {
        point(OptionalInt.of(index));
        DepthProfile.Point point = line.profile().points().get(pointed.orElse(0));
        viewer.pointer().set(Optional.of(line.grid().base(new PixelPosition(point.x(), point.y()))));
    }

    private void point(OptionalInt index) {
        int most = line().map(line -> line.profile().points().size()).orElse(0);
        pointed = index.isEmpty() || most == 0 ? OptionalInt.empty() : OptionalInt.of(Math.max(0, Math.min(most - 1, index.getAsInt())));
        readout.set(pointed.isEmpty() ? Texts.get("depth.readout")
                : DepthWords.point(line().orElseThrow().profile().points().get(pointed.getAsInt())));
        setAccessibleHelp(readout.get());
        redraw();
    }

    @Override
    void draw(GraphicsContext drawing, double width, double height) {
        line().ifPresent(line -> {
            DepthProfile profile = line.profile();
            ProfileScale scale = ProfileScale.of(profile, width, height);
            if (profile.length() > 0) {
                ticks(drawing, along(profile, most(width)), width, height);
            }
            scale.depths().ifPresent(depths -> {
                List<AxisTicks.Tick> levels = named("depth.metres",
                        AxisTicks.of(depths, AxisKind.LINEAR, null, (int) (height / TICK_SPACING)));
                levels(drawing, levels, width, height);
                stairs(drawing, profile, scale);
                levelNames(drawing, levels, height);
            });
            holes(drawing, profile, scale, height);
            pointed.ifPresent(index -> {
                DepthProfile.Point point = profile.points().get(index);
                double x = sharp(scale.x((point.from() + point.to()) / 2));
                drawing.setStroke(Color.gray(0.75));
                drawing.strokeLine(x, 0, x, height);
            });
        });
    }

    /** Pixels of the depth map from A to B. */
    static List<AxisTicks.Tick> along(DepthProfile profile, int most) {
        return named("depth.pixels", AxisTicks.of(new ValueAxis(false, 0, profile.length(), 1), AxisKind.LINEAR, null, most));
    }

    private static List<AxisTicks.Tick> named(String unit, List<AxisTicks.Tick> ticks) {
        return ticks.stream().map(tick -> new AxisTicks.Tick(tick.position(), Texts.get(unit, tick.label()))).toList();
    }

    private static void stairs(GraphicsContext drawing, DepthProfile profile, ProfileScale scale) {
        drawing.setFill(BAND);
        for (DepthProfile.Point point : profile.points()) {
            if (point.depth().known()) {
                double far = scale.y(point.depth().farthest());
                drawing.fillRect(scale.x(point.from()), far, Math.max(0.5, scale.x(point.to()) - scale.x(point.from())),
                        Math.max(1, scale.y(point.depth().nearest()) - far));
            }
        }
        drawing.setLineWidth(1);
        DepthProfile.Point before = null;
        for (DepthProfile.Point point : profile.points()) {
            if (point.depth().known()) {
                double y = scale.y(point.depth().metres());
                drawing.setStroke(STAIRS);
                drawing.strokeLine(scale.x(point.from()), y, Math.max(scale.x(point.to()), scale.x(point.from()) + 1), y);
                if (before != null && before.depth().known()) {
                    drawing.setStroke(point.jump() ? JUMP : STAIRS);
                    if (point.jump()) {
                        drawing.setLineDashes(3, 3);
                    }
                    drawing.strokeLine(scale.x(point.from()), scale.y(before.depth().metres()), scale.x(point.from()), y);
                    drawing.setLineDashes();
                }
            }
            before = point;
        }
    }

    /** Draws red along the axis where there is no depth. */
    private static void holes(GraphicsContext drawing, DepthProfile profile, ProfileScale scale, double height) {
        drawing.setFill(JUMP);
        for (DepthProfile.Point point : profile.points()) {
            if (!point.depth().known()) {
                drawing.fillRect(scale.x(point.from()), height - 3, Math.max(1, scale.x(point.to()) - scale.x(point.from())), 3);
            }
        }
    }
}
