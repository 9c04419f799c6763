package lightwell.ui.colour;

import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import lightwell.ui.kit.Words;

/** A list to choose a name from. The names may change while one is chosen. For the FX thread. */
public final class NameBox extends ComboBox<String> {

    /** Of OCIO's display names. */
    private static final String DISPLAY = " - Display";

    private boolean following;

    /** @param chosen follows what the user chooses, and is followed; never becomes null */
    public NameBox(String id, ObservableList<String> names, StringProperty chosen, Function<String, String> words) {
        setId(id);
        setConverter(new Words<>(words));
        InvalidationListener changed = observable -> follow(names, chosen);
        names.addListener(changed);
        chosen.addListener(changed);
        valueProperty().addListener((observable, before, now) -> {
            if (now != null && !following) {
                chosen.set(now);
            }
        });
        follow(names, chosen);
    }

    /** Shows the list and the chosen name without choosing it again. */
    private void follow(ObservableList<String> names, StringProperty chosen) {
        following = true;
        if (!getItems().equals(names)) {
            getItems().setAll(names);
        }
        setValue(names.contains(chosen.get()) ? chosen.get() : null);
        following = false;
    }

    /** A display's name without the suffix that all of them have. */
    public static String ofDisplay(String name) {
        return name.endsWith(DISPLAY) ? name.substring(0, name.length() - DISPLAY.length()) : name;
    }
}
