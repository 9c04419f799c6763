package lightwell.ui.inspect;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The user's settings for the charts of the inspector, kept from photo to photo and from run to run. For the FX thread. */
public final class ChartLook {

    private final StringProperty layer = new SimpleStringProperty("");
    private final ObjectProperty<AxisKind> axis = new SimpleObjectProperty<>(AxisKind.STOPS);
    private final BooleanProperty logCounts = new SimpleBooleanProperty();
    private final BooleanProperty parade = new SimpleBooleanProperty();

    /** The id of the chosen layer, which the open photo may lack; empty if none was chosen. */
    public StringProperty layer() {
        return layer;
    }

    public ObjectProperty<AxisKind> axis() {
        return axis;
    }

    /** Whether the histogram's bars show the logarithm of the count. */
    public BooleanProperty logCounts() {
        return logCounts;
    }

    /** Whether the waveform shows its channels side by side. */
    public BooleanProperty parade() {
        return parade;
    }
}
