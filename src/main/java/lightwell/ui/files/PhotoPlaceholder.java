package lightwell.ui.files;

import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lightwell.ui.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** Stands for the photo that is looked at while the viewer does not show it: its thumbnail until it is decoded, or why it cannot be. */
public final class PhotoPlaceholder extends StackPane {

    private final ImageView picture = new ImageView();
    private final FontIcon icon = new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE);
    private final Label words = new Label();
    private PhotoEntry shown;

    public PhotoPlaceholder(PhotoBrowser browser) {
        getStyleClass().add("photo-placeholder");
        setMinSize(0, 0);
        picture.setPreserveRatio(true);
        picture.setManaged(false);
        words.setId("placeholder");
        words.setWrapText(true);
        words.setAlignment(Pos.CENTER);
        words.setMaxWidth(620);
        VBox message = new VBox(icon, words);
        message.getStyleClass().add("message");
        getChildren().addAll(picture, message);
        ChangeListener<EntryState> changed = (observable, before, now) -> update();
        browser.session().current().addListener((observable, before, now) -> {
            if (shown != null) {
                shown.state().removeListener(changed);
            }
            shown = now;
            if (now != null) {
                now.state().addListener(changed);
            }
            update();
        });
        visibleProperty().bind(browser.covered());
    }

    private void update() {
        Optional<String> problem = Optional.ofNullable(shown).flatMap(PhotoEntry::problem);
        picture.setImage(Optional.ofNullable(shown).flatMap(PhotoEntry::thumbnail).map(Thumbnails::image).orElse(null));
        icon.setVisible(problem.isPresent());
        icon.setManaged(problem.isPresent());
        words.setText(problem.orElse(shown == null || picture.getImage() != null ? "" : Texts.get("status.opening", shown.name())));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        picture.setFitWidth(getWidth());
        picture.setFitHeight(getHeight());
        picture.relocate((getWidth() - picture.getLayoutBounds().getWidth()) / 2, (getHeight() - picture.getLayoutBounds().getHeight()) / 2);
    }
}
