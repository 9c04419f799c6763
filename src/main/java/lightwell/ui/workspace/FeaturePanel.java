package lightwell.ui.workspace;

import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.scene.layout.Region;
import lightwell.ui.actions.ActionRegistry;

/**
 * A panel that a feature shows beside the panes.
 *
 * @param id      names the panel in the settings
 * @param visible whether the user has it open
 * @param maker   makes its controls from the actions of the window; called once, when the panel is first wanted
 */
public record FeaturePanel(String id, BooleanProperty visible, PanelWidth width, Function<ActionRegistry, ? extends Region> maker) {}
