package lightwell.ui.pane;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import lightwell.ui.kit.LateTip;
import lightwell.ui.kit.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/**
 * The message of a pane without a picture: an icon, a sentence, and a button to try again if that may help. While it is waiting there is no
 * icon; slow work has a bar and can be cancelled.
 */
final class PaneMessage extends VBox {

    private static final double LINE_WIDTH = 320;

    private final FontIcon icon = new FontIcon(MaterialDesignI.IMAGE_OFF_OUTLINE);
    private final Label words = new Label();
    private final Button again = new Button(Texts.get("pane.again"));

    private final ProgressBar bar = new ProgressBar();
    private final Button cancel = new Button(Texts.get("pane.cancel"));

    /**
     * @param tryAgain makes the picture again
     * @param giveUp   ends slow work
     */
    PaneMessage(Runnable tryAgain, Runnable giveUp) {
        getStyleClass().add("pane-empty");
        setPickOnBounds(false); // mouse events go to the pane, except on the button
        icon.setMouseTransparent(true);
        words.setMouseTransparent(true);
        words.setWrapText(true);
        words.setMaxWidth(LINE_WIDTH);
        words.setTextAlignment(TextAlignment.CENTER);
        again.getStyleClass().addAll("small", "again");
        again.setOnAction(click -> tryAgain.run());
        bar.setMouseTransparent(true);
        cancel.getStyleClass().addAll("small", "cancel");
        LateTip.install(cancel, Texts.get("pane.cancel.tip"));
        cancel.setOnAction(click -> giveUp.run());
        getChildren().addAll(icon, words, bar, cancel, again);
    }

    void show(PaneState state) {
        words.setText(state.message());
        boolean withIcon = state.kind() == PaneState.Kind.EMPTY;
        bar.setProgress(state.share().orElse(0));
        show(icon, withIcon);
        show(bar, state.share().isPresent());
        show(cancel, state.share().isPresent());
        show(again, state.again());
        setVisible(!state.message().isEmpty());
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
