package lightwell.ui.viewer;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a pane says in place of a picture: an icon and a sentence; none while it only waits. */
final class PaneMessage extends VBox {

    private static final double LINE_WIDTH = 320;

    private final FontIcon icon;
    private final Label words = new Label();

    PaneMessage(Ikon symbol) {
        getStyleClass().add("pane-empty");
        setMouseTransparent(true);
        icon = new FontIcon(symbol);
        words.setWrapText(true);
        words.setMaxWidth(LINE_WIDTH);
        words.setTextAlignment(TextAlignment.CENTER);
        getChildren().addAll(icon, words);
    }

    void show(PaneState state) {
        words.setText(state.message());
        boolean withIcon = state.kind() == PaneState.Kind.EMPTY;
        icon.setVisible(withIcon);
        icon.setManaged(withIcon);
        setVisible(!state.message().isEmpty());
    }
}
