package lightwell.ui.viewer;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import lightwell.ui.render.ChannelView;
import lightwell.ui.render.DisplaySettings;
import lightwell.ui.render.DisplaySettings.Light;
import lightwell.ui.render.DisplaySettings.Stripes;
import lightwell.ui.render.Grading;

/** The display settings of light, shared by all panes that show light. For the FX thread. */
public final class LightModel {

    /** Stops in each direction. */
    public static final double EXPOSURE_RANGE = 8;
    /** Light in each direction; 1 is SDR white. */
    public static final double OFFSET_RANGE = 0.5;
    public static final double LEAST_GAMMA = 0.2;
    public static final double LARGEST_GAMMA = 5;

    private final DoubleProperty exposure = new SimpleDoubleProperty();
    private final DoubleProperty offset = new SimpleDoubleProperty();
    private final DoubleProperty gamma = new SimpleDoubleProperty(1);
    private final ObjectProperty<ChannelView> channel = new SimpleObjectProperty<>(ChannelView.RGB);
    private final ObjectProperty<Light> mode = new SimpleObjectProperty<>(Light.ALL);
    private final BooleanProperty brightStripes = new SimpleBooleanProperty();
    private final BooleanProperty darkStripes = new SimpleBooleanProperty();
    private final ObjectBinding<DisplaySettings> settings = Bindings.createObjectBinding(this::now,
            exposure, offset, gamma, channel, mode, brightStripes, darkStripes);

    /** Stops; the light is multiplied by 2 to this power before the view. */
    public DoubleProperty exposure() {
        return exposure;
    }

    /** Added to the exposed light. */
    public DoubleProperty offset() {
        return offset;
    }

    /** The exponent of the light is 1 / gamma. */
    public DoubleProperty gamma() {
        return gamma;
    }

    public ObjectProperty<ChannelView> channel() {
        return channel;
    }

    public ObjectProperty<Light> mode() {
        return mode;
    }

    /** Whether light at or above SDR white is striped. */
    public BooleanProperty brightStripes() {
        return brightStripes;
    }

    /** Whether light at or below 0 is striped. */
    public BooleanProperty darkStripes() {
        return darkStripes;
    }

    /** All settings; values outside their ranges are clamped, and values that are not numbers have no effect. */
    public ObservableValue<DisplaySettings> settings() {
        return settings;
    }

    /** Shows this channel, or all channels if it is already shown. */
    public void toggle(ChannelView wanted) {
        channel.set(channel.get() == wanted ? ChannelView.RGB : wanted);
    }

    /** Shows this part of the light, or all light if it is already shown. */
    public void toggle(Light wanted) {
        mode.set(mode.get() == wanted ? Light.ALL : wanted);
    }

    /** Resets everything to the default. */
    public void reset() {
        restore(DisplaySettings.PLAIN);
    }

    public void restore(DisplaySettings from) {
        exposure.set(from.grading().exposure());
        offset.set(from.grading().offset());
        gamma.set(from.grading().gamma());
        channel.set(from.channel());
        mode.set(from.light());
        brightStripes.set(from.stripes().bright());
        darkStripes.set(from.stripes().dark());
    }

    private DisplaySettings now() {
        Grading grading = new Grading(within(exposure.get(), -EXPOSURE_RANGE, EXPOSURE_RANGE, 0),
                within(offset.get(), -OFFSET_RANGE, OFFSET_RANGE, 0), within(gamma.get(), LEAST_GAMMA, LARGEST_GAMMA, 1));
        return new DisplaySettings(grading, channel.get(), mode.get(), new Stripes(brightStripes.get(), darkStripes.get()));
    }

    private static double within(double value, double least, double most, double otherwise) {
        return Double.isNaN(value) ? otherwise : Math.max(least, Math.min(most, value));
    }
}
