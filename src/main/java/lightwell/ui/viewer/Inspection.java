package lightwell.ui.viewer;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the user marked on a photo to look at its values: pinned pixels and one region, in pixels of the base. For the FX thread. */
public final class Inspection {

    /** More pins than this could not be told apart. */
    public static final int MOST_PINS = 20;

    private final ObservableList<Pin> pins = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<PixelRegion>> region = new SimpleObjectProperty<>(Optional.empty());
    private int lastNumber;

    /** In the order in which they were set. */
    public ObservableList<Pin> pins() {
        return pins;
    }

    /** Lies inside the base. */
    public ObjectProperty<Optional<PixelRegion>> region() {
        return region;
    }

    /** Marks a pixel; does nothing when there are {@link #MOST_PINS} already. */
    public void pin(PixelPosition at) {
        if (pins.size() < MOST_PINS) {
            pins.add(new Pin(++lastNumber, "", at));
        }
    }

    /** Names the pin of this number, if there is one. */
    public void rename(int number, String name) {
        pins.replaceAll(pin -> pin.number() == number ? pin.named(name) : pin);
    }

    public void remove(int number) {
        pins.removeIf(pin -> pin.number() == number);
    }

    public void removePins() {
        pins.clear();
        lastNumber = 0;
    }

    /** Forgets everything, since another photo is looked at. */
    void clear() {
        removePins();
        region.set(Optional.empty());
    }
}
