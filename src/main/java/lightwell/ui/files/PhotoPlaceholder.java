package lightwell.ui.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lightwell.ui.kit.Texts;
import lightwell.ui.pane.PanePlace;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/**
 * Replaces the selected photo while the viewer does not show it: its thumbnail until it is decoded, in the panes of the previous photo, or
 * the reason why it cannot be shown.
 */
public final class PhotoPlaceholder extends StackPane {

    private final Supplier<List<PanePlace>> places;
    private final Pane standIns = new Pane();
    private final FontIcon icon = new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE);
    private final Label words = new Label();
    private Optional<Image> thumbnail = Optional.empty();
    private PhotoEntry shown;

    /** @param places of the panes below; empty for one picture over the whole area */
    public PhotoPlaceholder(PhotoBrowser browser, Supplier<List<PanePlace>> places) {
        this.places = places;
        getStyleClass().add("photo-placeholder");
        setMinSize(0, 0);
        standIns.setManaged(false);
        words.setId("placeholder");
        words.setWrapText(true);
        words.setAlignment(Pos.CENTER);
        words.setMaxWidth(620);
        VBox message = new VBox(icon, words);
        message.getStyleClass().add("message");
        getChildren().addAll(standIns, message);
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
        thumbnail = Optional.ofNullable(shown).flatMap(PhotoEntry::thumbnail).map(Thumbnails::image);
        icon.setVisible(problem.isPresent());
        icon.setManaged(problem.isPresent());
        words.setText(problem.orElse(shown == null || thumbnail.isPresent() ? "" : Texts.get("status.opening", shown.name())));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        List<Node> parts = new ArrayList<>();
        List<PanePlace> panes = thumbnail.isEmpty() || shown.problem().isPresent() ? List.of() : places.get(); // messages fill the area
        for (PanePlace place : panes) {
            parts.add(header(place));
            if (place.light() || panes.size() == 1) {
                thumbnail.ifPresent(image -> parts.add(fitted(image, sceneToLocal(place.picture()))));
            }
        }
        if (panes.isEmpty()) {
            thumbnail.ifPresent(image -> parts.add(fitted(image, getLayoutBounds())));
        }
        parts.forEach(part -> part.setManaged(false));
        standIns.getChildren().setAll(parts);
    }

    private Region header(PanePlace place) {
        Bounds pane = sceneToLocal(place.pane());
        Region header = new Region();
        header.getStyleClass().add("stand-in-header");
        header.resizeRelocate(pane.getMinX(), pane.getMinY(), pane.getWidth(), sceneToLocal(place.picture()).getMinY() - pane.getMinY());
        return header;
    }

    private static ImageView fitted(Image image, Bounds into) {
        ImageView picture = new ImageView(image);
        picture.setPreserveRatio(true);
        picture.setFitWidth(into.getWidth());
        picture.setFitHeight(into.getHeight());
        Bounds own = picture.getLayoutBounds();
        picture.relocate(into.getCenterX() - own.getWidth() / 2, into.getCenterY() - own.getHeight() / 2);
        return picture;
    }
}
