package lightwell.ui.workspace;

import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.scene.layout.Region;
import lightwell.ui.actions.ActionRegistry;

/**
 * A panel of a feature beside the panes.
 *
 * @param id      name of the panel in the settings
 * @param action  id of the action that shows and hides it
 * @param visible whether the panel is open
 * @param maker   creates its controls from the actions of the window; called once, when the panel is first shown
 */
public record FeaturePanel(String id, String action, BooleanProperty visible, PanelWidth width,
        Function<ActionRegistry, ? extends Region> maker) {}
