package lightwell.ui.inspect;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the charts of the inspector show and how, as the user has set it, from photo to photo and from run to run. For the FX thread. */
public final class ChartLook {

    private final StringProperty layer = new SimpleStringProperty("");
    private final ObjectProperty<AxisKind> axis = new SimpleObjectProperty<>(AxisKind.STOPS);
    private final BooleanProperty logCounts = new SimpleBooleanProperty();
    private final BooleanProperty parade = new SimpleBooleanProperty();

    /** The id of what was chosen to be measured, though the open photo may lack it; empty while nothing was chosen. */
    public StringProperty layer() {
        return layer;
    }

    public ObjectProperty<AxisKind> axis() {
        return axis;
    }

    /** Whether the bars of the histogram grow with the logarithm of the count. */
    public BooleanProperty logCounts() {
        return logCounts;
    }

    /** Whether the waveform has its channels beside each other. */
    public BooleanProperty parade() {
        return parade;
    }
}
