package lightwell.ui.palette;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import lightwell.ui.actions.WindowAction;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A command: icon or check mark, name, menu, why it cannot be done now, key. */
final class CommandCell extends ListCell<WindowAction> {

    private static final PseudoClass UNAVAILABLE = PseudoClass.getPseudoClass("unavailable");

    private final StackPane sign = new StackPane();
    private final Label name = new Label();
    private final Label menu = new Label();
    private final Label key = new Label();
    private final HBox row;

    CommandCell() {
        sign.getStyleClass().add("sign");
        menu.getStyleClass().add("menu-name");
        key.getStyleClass().add("key-cap");
        key.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        row = new HBox(sign, name, menu, space, key);
        row.getStyleClass().add("command-row");
        setPrefWidth(0); // a long name is cut, the list does not scroll sideways
    }

    @Override
    protected void updateItem(WindowAction action, boolean empty) {
        super.updateItem(action, empty);
        if (empty || action == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        name.setText(action.text());
        String reason = action.reason();
        menu.setText(PaletteModel.menu(action) + (reason.isEmpty() ? "" : " \u00b7 " + reason));
        String keys = action.keyText();
        key.setText(keys);
        key.setVisible(!keys.isEmpty());
        boolean on = action.checked().map(checked -> checked.get()).orElse(false);
        sign.getChildren().setAll(on ? List.of(new FontIcon(MaterialDesignC.CHECK))
                : action.icon().map(FontIcon::of).stream().toList());
        pseudoClassStateChanged(UNAVAILABLE, !reason.isEmpty());
        setTooltip(new Tooltip(action.explanation().get()));
        setAccessibleText(action.text() + ", " + menu.getText() + (keys.isEmpty() ? "" : ", " + keys));
        setGraphic(row);
    }
}
