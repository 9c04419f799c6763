package lightwell.ui.marks;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The user's marks on a photo for reading its values: pinned pixels, one region and one line, in pixels of the base; they are kept for
 * photos of the same size. For the FX thread.
 */
public final class Annotations {

    /** More pins could not be distinguished. */
    public static final int MOST_PINS = 20;

    private final ObservableList<Pin> pins = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<PixelRegion>> region = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<PixelLine>> line = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<PixelLine.End> activeEnd = new SimpleObjectProperty<>(PixelLine.End.TO);
    private final StringProperty lineWords = new SimpleStringProperty("");
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(Tool.NONE);
    private int lastNumber;

    /** The tool that uses the arrow keys, and dragging without a modifier. */
    public enum Tool { NONE, LINE, REGION }

    /** In the order in which they were set. */
    public ObservableList<Pin> pins() {
        return pins;
    }

    /** Lies inside the base. */
    public ObjectProperty<Optional<PixelRegion>> region() {
        return region;
    }

    /** Both ends lie inside the base. */
    public ObjectProperty<Optional<PixelLine>> line() {
        return line;
    }

    /**
     * Handles a press that draws or changes the line: it sets the second end of a line begun by a click, or takes a held end, or begins a
     * line.
     *
     * @param held the end at the pointer
     */
    public void pressLine(Optional<PixelLine.End> held, PixelPosition at) {
        if (line.get().filter(PixelLine::begun).isPresent()) {
            activeEnd.set(PixelLine.End.TO);
            moveLine(at);
        } else if (held.isPresent()) {
            activeEnd.set(held.get());
        } else {
            activeEnd.set(PixelLine.End.TO);
            line.set(Optional.of(new PixelLine(at, at)));
        }
    }

    /** Moves the active end, if there is a line. */
    public void moveLine(PixelPosition at) {
        line.set(line.get().map(lies -> lies.with(activeEnd.get(), at)));
    }

    /** The end that was moved last, which the arrow keys move. */
    public ObjectProperty<PixelLine.End> activeEnd() {
        return activeEnd;
    }

    /** The text beside the line in every pane, written by the model that measures it. */
    public StringProperty lineWords() {
        return lineWords;
    }

    /** Does not change with the photo. */
    public ObjectProperty<Tool> tool() {
        return tool;
    }

    /** Marks a pixel; does nothing if there are {@link #MOST_PINS} already. */
    public void pin(PixelPosition at) {
        if (pins.size() < MOST_PINS) {
            pins.add(new Pin(++lastNumber, "", at));
        }
    }

    /** Names the pin with this number, if there is one. */
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

    /** Removes all marks, for a photo of another size, or none. */
    public void clear() {
        removePins();
        region.set(Optional.empty());
        line.set(Optional.empty());
    }
}
