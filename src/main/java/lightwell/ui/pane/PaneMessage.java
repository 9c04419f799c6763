package lightwell.ui.pane;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import lightwell.ui.kit.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** What a pane says in place of a picture: an icon, a sentence, and where that may help a button to try again. No icon while it waits. */
final class PaneMessage extends VBox {

    private static final double LINE_WIDTH = 320;

    private final FontIcon icon = new FontIcon(MaterialDesignI.IMAGE_OFF_OUTLINE);
    private final Label words = new Label();
    private final Button again = new Button(Texts.get("pane.again"));

    /** @param tryAgain makes the picture anew */
    PaneMessage(Runnable tryAgain) {
        getStyleClass().add("pane-empty");
        setPickOnBounds(false); // the mouse goes to the pane, but on the button
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
