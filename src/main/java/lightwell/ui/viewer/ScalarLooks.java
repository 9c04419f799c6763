package lightwell.ui.viewer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.look.ScalarLook;

/** The chosen looks of single-channel layers, by {@link LayerChoice#id}, for all photos. For the FX thread. */
public final class ScalarLooks {

    private final ReadOnlyObjectWrapper<Map<String, ScalarLook>> chosen = new ReadOnlyObjectWrapper<>(Map.of());

    public ReadOnlyObjectProperty<Map<String, ScalarLook>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Empty if none was chosen. */
    public Optional<ScalarLook> of(String id) {
        return Optional.ofNullable(chosen.get().get(id));
    }

    public void choose(LayerChoice layer, ScalarLook look) {
        Map<String, ScalarLook> more = new HashMap<>(chosen.get());
        more.put(layer.id(), look);
        chosen.set(Map.copyOf(more));
    }

    public void restore(Map<String, ScalarLook> looks) {
        chosen.set(Map.copyOf(looks));
    }

    public void reset() {
        chosen.set(Map.of());
    }
}
