package lightwell.ui.palette;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
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

/** A cell for a command: icon or check mark, name, menu, the reason why it is disabled, key; updated while it is visible. */
final class CommandCell extends ListCell<WindowAction> {

    private static final PseudoClass UNAVAILABLE = PseudoClass.getPseudoClass("unavailable");

    private final StackPane sign = new StackPane();
    private final Label name = new Label();
    private final Label menu = new Label();
    private final Label key = new Label();
    private final HBox row;
    private final Tooltip tip = new Tooltip();
    private final InvalidationListener changed = observable -> update(getItem());
    private List<? extends Observable> followed = List.of();

    CommandCell() {
        sign.getStyleClass().add("sign");
        name.setMinWidth(Region.USE_PREF_SIZE); // a long reason is truncated, the name is not
        menu.getStyleClass().add("menu-name");
        key.getStyleClass().add("key-cap");
        key.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        row = new HBox(sign, name, menu, space, key);
        row.getStyleClass().add("command-row");
        setPrefWidth(0); // a long name is truncated; the list does not scroll horizontally
    }

    @Override
    protected void updateItem(WindowAction action, boolean empty) {
        super.updateItem(action, empty);
        followed.forEach(state -> state.removeListener(changed));
        if (empty || action == null) {
            followed = List.of();
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        followed = Stream.concat(Stream.of(action.explanation()), action.checked().stream()).toList();
        followed.forEach(state -> state.addListener(changed));
        update(action);
        setTooltip(tip);
        setGraphic(row);
    }

    private void update(WindowAction action) {
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
        tip.setText(action.explanation().get());
        setAccessibleText(action.text() + ", " + menu.getText() + (keys.isEmpty() ? "" : ", " + keys));
    }
}
