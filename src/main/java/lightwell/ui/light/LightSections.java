package lightwell.ui.light;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.kit.Texts;

/** Parts of the Light panel that its sections share. For the FX thread. */
public final class LightSections {

    private LightSections() {}

    /** Controls below a title. */
    public static VBox section(String title, Node... content) {
        Label label = new Label(Texts.get(title));
        label.getStyleClass().add("section-title");
        VBox section = new VBox(label);
        section.getChildren().addAll(content);
        section.getStyleClass().add("section");
        return section;
    }

    static ActionButtons buttons(ActionRegistry actions) {
        return new ActionButtons(actions, "light");
    }
}
