package lightwell.ui.inspect;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import lightwell.image.stats.Waveform;
import lightwell.ui.kit.Texts;
import lightwell.ui.measure.Measured;

/** The waveform of a {@link MeasureModel}'s result: columns of the picture or region, levels upwards. */
final class WaveformChart extends ChartArea {

    private static final double HEIGHT = 130;
    private static final double TICK_SPACING = 22;

    private final MeasureModel model;
    private WritableImage picture;

    WaveformChart(MeasureModel model) {
        super(HEIGHT);
        this.model = model;
        setId("inspector-waveform");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        model.result().addListener(observable -> paint());
        model.look().axis().addListener(observable -> redraw());
        model.look().parade().addListener(observable -> paint());
        paint();
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
        redraw();
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
        levelNames(drawing, levels, height);
    }
}
