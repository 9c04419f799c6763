package lightwell.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lightwell.ui.actions.ActionControls;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.kit.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** The content of the window before the first photo: a drop target, and two ways to get a photo. */
final class EmptyState extends StackPane {

    EmptyState(ActionRegistry actions) {
        getStyleClass().add("empty-state");
        FontIcon icon = new FontIcon(MaterialDesignI.IMAGE_MULTIPLE_OUTLINE);
        icon.getStyleClass().add("large");
        Button open = ActionControls.button(actions.get("open"));
        open.getStyleClass().add("accent");
        HBox buttons = new HBox(open, ActionControls.button(actions.get("demo")));
        buttons.getStyleClass().add("buttons");
        VBox frame = new VBox(icon, styled(Texts.get("empty.title"), "title"), styled(Texts.get("empty.text"), "text"), buttons);
        frame.getStyleClass().add("frame");
        frame.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(frame);
    }

    private static Label styled(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
