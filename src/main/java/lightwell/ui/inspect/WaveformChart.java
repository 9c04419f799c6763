package lightwell.ui.inspect;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import lightwell.image.stats.Waveform;
import lightwell.ui.kit.Texts;
import lightwell.ui.measure.Measured;

/**
 * The waveform of a {@link MeasureModel}'s result: columns of the picture or region, levels upwards; with the numbers of the place under
 * the pointer, which arrow keys move.
 */
final class WaveformChart extends ChartArea {

    private static final double HEIGHT = 130;
    private static final double TICK_SPACING = 22;

    private final MeasureModel model;
    private final ReadOnlyStringWrapper readout = new ReadOnlyStringWrapper(Texts.get("inspector.readout.waveform"));
    private WritableImage picture;
    private Optional<Place> pointed = Optional.empty();

    /**
     * A place of the picture.
     *
     * @param column of the picture of the waveform, which has several of the trace if it is a parade
     */
    private record Place(int column, int bin) {}

    WaveformChart(MeasureModel model) {
        super(HEIGHT);
        this.model = model;
        setId("inspector-waveform");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        model.result().addListener(observable -> paint());
        model.look().axis().addListener(observable -> redraw());
        model.look().parade().addListener(observable -> paint());
        setOnMouseMoved(event -> point(event.getX() / getWidth(), 1 - event.getY() / (getHeight() - AXIS_HEIGHT)));
        setOnMouseExited(event -> point(Optional.empty()));
        setOnMousePressed(event -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
        paint();
    }

    /** Column, value and counts under the pointer. */
    ReadOnlyStringProperty readout() {
        return readout.getReadOnlyProperty();
    }

    private void point(double across, double up) {
        if (picture != null) {
            point(Optional.of(new Place((int) (across * picture.getWidth()), (int) Math.floor(up * picture.getHeight()))));
        }
    }

    private void walk(KeyEvent event) {
        int step = event.isShiftDown() ? 10 : 1;
        int right = switch (event.getCode()) {
            case RIGHT -> step;
            case LEFT -> -step;
            default -> 0;
        };
        int up = switch (event.getCode()) {
            case UP -> step;
            case DOWN -> -step;
            default -> 0;
        };
        if (picture != null && (right != 0 || up != 0)) {
            Place from = pointed.orElse(new Place((int) picture.getWidth() / 2, (int) picture.getHeight() / 2));
            point(Optional.of(new Place(from.column + right, from.bin + up)));
            event.consume();
        }
    }

    private void point(Optional<Place> wanted) {
        pointed = picture == null ? Optional.empty()
                : wanted.map(place -> new Place(Math.max(0, Math.min((int) picture.getWidth() - 1, place.column)),
                        Math.max(0, Math.min((int) picture.getHeight() - 1, place.bin))));
        readout.set(pointed.map(place -> {
            Measured measured = model.result().get().orElseThrow();
            return WaveformReadout.of(measured, place.column % measured.waveform().orElseThrow().columns(), place.bin);
        }).orElse(Texts.get("inspector.readout.waveform")));
        setAccessibleHelp(readout.get());
        redraw();
    }

    private void paint() {
        picture = null;
        setAccessibleText(model.result().get().map(measured -> Texts.get("inspector.waveform", measured.subject().title()))
                .orElse(Texts.get("inspector.section.waveform")));
        model.result().get().ifPresent(measured -> measured.waveform().ifPresent(trace -> {
            int width = WaveformPicture.width(trace, model.look().parade().get());
            picture = new WritableImage(width, trace.axis().bins());
            picture.getPixelWriter().setPixels(0, 0, width, trace.axis().bins(), PixelFormat.getIntArgbPreInstance(),
                    WaveformPicture.of(trace, measured.subject().channels(), model.look().parade().get()), 0, width);
        }));
        point(pointed);
    }

    @Override
    void draw(GraphicsContext drawing, double width, double height) {
        if (picture == null) {
            return;
        }
        Measured measured = model.result().get().orElseThrow();
        Waveform trace = measured.waveform().orElseThrow();
        drawing.setFill(Color.gray(0.07));
        drawing.fillRect(0, 0, width, height);
        drawing.setImageSmoothing(false);
        drawing.drawImage(picture, 0, 0, width, height);
        List<AxisTicks.Tick> levels = AxisTicks.of(trace.axis(), model.look().axis().get(), measured.subject().scale(),
                (int) (height / TICK_SPACING));
        levels(drawing, levels, width, height);
        List<Double> marks = AxisMarks.of(measured.subject()).stream().map(trace.axis()::position).toList();
        markedLevels(drawing, marks, width, height);
        levelNames(drawing, levels, height);
        AxisMarks.white(measured.subject()).ifPresent(white -> levelName(drawing,
                new AxisTicks.Tick(trace.axis().position(white), Texts.get("inspector.readout.white")), marks, width, height));
        pointed.ifPresent(place -> cross(drawing, sharp((place.column + 0.5) / picture.getWidth() * width),
                sharp((1 - (place.bin + 0.5) / picture.getHeight()) * height), width, height));
    }

    private static void cross(GraphicsContext drawing, double x, double y, double width, double height) {
        drawing.setStroke(Color.gray(0.75, 0.7));
        drawing.strokeLine(x, 0, x, height);
        drawing.strokeLine(0, y, width, y);
    }
}
