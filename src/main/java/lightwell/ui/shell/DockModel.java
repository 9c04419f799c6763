package lightwell.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import lightwell.ui.workspace.FeaturePanel;
import lightwell.ui.workspace.PanelWidth;

/** Shows at most one of several panels: opening one closes the one before, so that the pictures keep their room. For the FX thread. */
final class DockModel {

    private final List<FeaturePanel> panels;
    private final ReadOnlyObjectWrapper<Optional<FeaturePanel>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanBinding open = Bindings.createBooleanBinding(() -> shown.get().isPresent(), shown);
    private final ReadOnlyObjectWrapper<PanelWidth> width;

    /** @param panels in the order of their tabs; of several open ones, the last stays open */
    DockModel(List<FeaturePanel> panels) {
        this.panels = List.copyOf(panels);
        width = new ReadOnlyObjectWrapper<>(panels.get(0).width());
        panels.forEach(panel -> panel.visible().addListener((observable, before, now) -> changed(panel, now)));
        panels.stream().filter(panel -> panel.visible().get()).reduce((first, last) -> last).ifPresent(last -> changed(last, true));
    }

    List<FeaturePanel> panels() {
        return panels;
    }

    ReadOnlyObjectProperty<Optional<FeaturePanel>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** True while one of them is shown. */
    ObservableBooleanValue open() {
        return open;
    }

    /** Of the panel that is shown, or was last. */
    ReadOnlyObjectProperty<PanelWidth> width() {
        return width.getReadOnlyProperty();
    }

    private void changed(FeaturePanel panel, boolean visible) {
        if (visible) {
            width.set(panel.width());
            shown.set(Optional.of(panel)); // first, so that the dock stays when the other panel closes
            panels.stream().filter(other -> other != panel).forEach(other -> other.visible().set(false));
        } else if (shown.get().filter(panel::equals).isPresent()) {
            shown.set(Optional.empty());
        }
    }
}
