package lightwell.ui.viewer;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** What a pane says in place of a picture: an icon and a sentence; none while it only waits. */
final class PaneMessage extends VBox {

    private static final double LINE_WIDTH = 320;

    private final FontIcon icon = new FontIcon(MaterialDesignI.IMAGE_OFF_OUTLINE);
    private final Label words = new Label();

    PaneMessage() {
        getStyleClass().add("pane-empty");
        setMouseTransparent(true);
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
