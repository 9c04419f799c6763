package lightwell.ui.inspect;

import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import lightwell.image.stats.Histogram;
import lightwell.image.stats.ValueAxis;
import lightwell.ui.kit.Texts;
import lightwell.ui.measure.Measured;

/** The histogram of a {@link MeasureModel}'s result, with the numbers of the bar under the pointer; arrow keys move along it. */
final class HistogramChart extends ChartArea {

    private static final double HEIGHT = 110;

    private final MeasureModel model;
    private final ReadOnlyStringWrapper readout = new ReadOnlyStringWrapper(Texts.get("inspector.readout.nothing"));
    private List<Histogram> bars = List.of();
    private OptionalInt pointed = OptionalInt.empty();

    HistogramChart(MeasureModel model) {
        super(HEIGHT);
        this.model = model;
        setId("inspector-histogram");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        model.result().addListener(observable -> count());
        model.look().axis().addListener(observable -> count());
        model.look().logCounts().addListener(observable -> redraw());
        setOnMouseMoved(event -> point(OptionalInt.of((int) (event.getX() / getWidth() * bins()))));
        setOnMouseExited(event -> point(OptionalInt.empty()));
        setOnMousePressed(event -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
        count();
    }

    /** Value, count and share under the pointer. */
    ReadOnlyStringProperty readout() {
        return readout.getReadOnlyProperty();
    }

    private void count() {
        bars = model.result().get().map(measured -> {
            ValueAxis axis = measured.subject().scale().axis(model.look().axis().get().logarithmic());
            return measured.channels().stream().map(channel -> Histogram.of(channel, axis)).toList();
        }).orElse(List.of());
        setAccessibleText(model.result().get().map(measured -> Texts.get("inspector.histogram", measured.subject().title()))
                .orElse(Texts.get("inspector.section.measure")));
        point(pointed);
    }

    private int bins() {
        return bars.isEmpty() ? 1 : bars.get(0).axis().bins();
    }

    private void walk(KeyEvent event) {
        int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (step != 0) {
            point(OptionalInt.of(pointed.orElse(bins() / 2) + step * (event.isShiftDown() ? 10 : 1)));
            event.consume();
        }
    }

    private void point(OptionalInt bin) {
        pointed = bin.isEmpty() ? bin : OptionalInt.of(Math.max(0, Math.min(bins() - 1, bin.getAsInt())));
        readout.set(pointed.isEmpty() || bars.isEmpty() ? Texts.get("inspector.readout.nothing")
                : HistogramReadout.of(model.result().get().orElseThrow(), bars, pointed.getAsInt()));
        setAccessibleHelp(readout.get());
        redraw();
    }

    @Override
    void draw(GraphicsContext drawing, double width, double height) {
        if (bars.isEmpty()) {
            return;
        }
        Measured measured = model.result().get().orElseThrow();
        ValueAxis axis = bars.get(0).axis();
        ticks(drawing, AxisTicks.of(axis, model.look().axis().get(), measured.subject().scale(), most(width)), width, height);
        double peak = 1;
        for (Histogram one : bars) {
            peak = Math.max(peak, peak(one));
        }
        for (int c = 0; c < bars.size(); c++) {
            Color color = Color.rgb(ChannelColors.of(measured.subject().channels(), c) >> 16 & 255,
                    ChannelColors.of(measured.subject().channels(), c) >> 8 & 255,
                    ChannelColors.of(measured.subject().channels(), c) & 255);
            outline(drawing, bars.get(c), peak, width, height, color);
        }
        drawing.setStroke(MARK);
        drawing.setLineDashes(2, 2);
        for (double mark : AxisMarks.of(measured.subject())) {
            double x = sharp(axis.position(mark) * (width - 1));
            drawing.strokeLine(x, 0, x, height);
        }
        drawing.setLineDashes();
        pointed.ifPresent(bin -> {
            drawing.setStroke(Color.gray(0.6));
            double x = sharp((bin + 0.5) / axis.bins() * width);
            drawing.strokeLine(x, 0, x, height);
        });
    }

    /** The fullest bin without the first and last, which contain clipped values and would flatten the rest; they are cut at the top. */
    private static int peak(Histogram bars) {
        int peak = 0;
        for (int i = 1; i < bars.counts().length - 1; i++) {
            peak = Math.max(peak, bars.counts()[i]);
        }
        return peak == 0 ? bars.peak() : peak;
    }

    private void outline(GraphicsContext drawing, Histogram one, double peak, double width, double height, Color color) {
        int bins = one.counts().length;
        double[] x = new double[2 * bins + 2];
        double[] y = new double[2 * bins + 2];
        for (int i = 0; i < bins; i++) {
            double share = model.look().logCounts().get() ? Math.log1p(one.counts()[i]) / Math.log1p(peak) : one.counts()[i] / peak;
            x[2 * i] = i * width / bins;
            x[2 * i + 1] = (i + 1) * width / bins;
            y[2 * i] = height * (1 - Math.min(1, share));
            y[2 * i + 1] = y[2 * i];
        }
        x[2 * bins] = width;
        y[2 * bins] = height;
        y[2 * bins + 1] = height;
        drawing.setFill(color.deriveColor(0, 1, 1, 0.3));
        drawing.fillPolygon(x, y, x.length);
        drawing.setStroke(color);
        drawing.setLineWidth(1);
        drawing.strokePolyline(x, y, 2 * bins);
    }
}
