package lightwell.ui.pane;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import lightwell.ui.kit.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/**
 * The message of a pane without a picture: an icon, a sentence, and a button to try again if that may help. No icon while it is waiting.
 */
final class PaneMessage extends VBox {

    private static final double LINE_WIDTH = 320;

    private final FontIcon icon = new FontIcon(MaterialDesignI.IMAGE_OFF_OUTLINE);
    private final Label words = new Label();
    private final Button again = new Button(Texts.get("pane.again"));

    /** @param tryAgain makes the picture again */
    PaneMessage(Runnable tryAgain) {
        getStyleClass().add("pane-empty");
        setPickOnBounds(false); // mouse events go to the pane, except on the button
        icon.setMouseTransparent(true);
        words.setMouseTransparent(true);
        words.setWrapText(true);
        words.setMaxWidth(LINE_WIDTH);
        words.setTextAlignment(TextAlignment.CENTER);
        again.getStyleClass().addAll("small", "again");
        again.setOnAction(click -> tryAgain.run());
        getChildren().addAll(icon, words, again);
    }

    void show(PaneState state) {
        words.setText(state.message());
        boolean withIcon = state.kind() == PaneState.Kind.EMPTY;
        icon.setVisible(withIcon);
        icon.setManaged(withIcon);
        again.setVisible(state.again());
        again.setManaged(state.again());
        setVisible(!state.message().isEmpty());
    }
}
