package lightwell.ui.layers;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.LayerOption;
import lightwell.ui.content.LayerThumbnail;
import lightwell.ui.kit.Texts;
import lightwell.ui.pane.LayerDrag;
import lightwell.ui.viewer.PaneLayout;
import lightwell.ui.viewer.PanesModel;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** A layer in the strip: its thumbnail or its problem, its name and size, and the panes that show it. */
final class LayerCell extends ListCell<LayerOption> {

    private static final double WIDTH = 56;
    private static final double HEIGHT = 42;
    private static final double TOOLTIP_WIDTH = 380;

    private final PanesModel panes;
    private final StripModel model;
    private final ImageView picture = new ImageView();
    private final FontIcon problem = new FontIcon(MaterialDesignA.ALERT_OUTLINE);
    private final Label name = new Label();
    private final Label facts = new Label();
    private final Label badge = new Label();
    private final HBox row;
    private final Tooltip tip = new Tooltip();

    private final InvalidationListener changed = observable -> refill();

    LayerCell(PanesModel panes, StripModel model) {
        this.panes = panes;
        this.model = model;
        getStyleClass().add("layer-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0); // as wide as the list, so that long names are truncated
        picture.setPreserveRatio(true);
        picture.setFitWidth(WIDTH);
        picture.setFitHeight(HEIGHT);
        StackPane frame = new StackPane(picture, problem);
        frame.getStyleClass().add("layer-picture");
        frame.setMinSize(WIDTH, HEIGHT);
        frame.setMaxSize(WIDTH, HEIGHT);
        name.getStyleClass().add("layer-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // names of one file often begin alike
        facts.getStyleClass().add("layer-facts");
        badge.getStyleClass().add("layer-badge");
        badge.setMinWidth(USE_PREF_SIZE);
        VBox words = new VBox(name, facts);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(frame, words, badge);
        row.getStyleClass().add("layer-row");
        tip.setWrapText(true);
        tip.setMaxWidth(TOOLTIP_WIDTH);
        model.thumbnails().addListener(new WeakInvalidationListener(changed));
        panes.layout().addListener(new WeakInvalidationListener(changed));
        panes.compare().now().addListener(new WeakInvalidationListener(changed));
        for (int pane = 0; pane < PanesModel.PANES; pane++) {
            panes.shown(pane).addListener(new WeakInvalidationListener(changed));
        }
        LayerDrag.from(this, () -> Optional.ofNullable(getItem()).filter(option -> option.problem().isEmpty()).map(LayerOption::choice));
    }

    @Override
    protected void updateItem(LayerOption option, boolean empty) {
        super.updateItem(option, empty);
        setGraphic(empty ? null : row);
        setTooltip(empty ? null : tip);
        if (!empty) {
            fill(option);
        }
    }

    private void refill() {
        if (!isEmpty() && getItem() != null) {
            fill(getItem());
        }
    }

    private void fill(LayerOption option) {
        name.setText(option.title());
        facts.setText(
                option.problem().map(why -> Texts.get("strip.problem")).orElse(Texts.get("strip.facts", option.size(), option.bits())));
        row.setOpacity(option.problem().isPresent() ? 0.6 : 1);
        problem.setVisible(option.problem().isPresent());
        picture.setImage(Optional.ofNullable(model.thumbnails().get().get(option.choice())).map(LayerCell::image).orElse(null));
        badge.setText(marks(option.choice()));
        badge.setVisible(!badge.getText().isEmpty());
        badge.setManaged(badge.isVisible());
        String text = option.title() + "\n" + Texts.get("strip.facts", option.size(), option.bits()) + "\n" + option.detail();
        tip.setText(option.problem().map(why -> text + "\n" + why).orElse(text));
        setAccessibleText(text);
    }

    /** The panes that show it, and below them its role in a comparison, for which there is no room beside them. */
    private String marks(LayerChoice choice) {
        List<String> shownIn = panes.panesOf(choice).stream()
                .map(pane -> panes.layout().get() == PaneLayout.ONE ? "●" : String.valueOf(pane + 1)).toList();
        List<String> parts = new ArrayList<>();
        panes.compare().picture().filter(choice::equals).ifPresent(a -> parts.add("A"));
        panes.compare().reference().filter(choice::equals).ifPresent(b -> parts.add("B"));
        return (String.join(" ", shownIn) + "\n" + String.join(" ", parts)).strip();
    }

    private static WritableImage image(LayerThumbnail thumbnail) {
        WritableImage image = new WritableImage(thumbnail.width(), thumbnail.height());
        image.getPixelWriter().setPixels(0, 0, thumbnail.width(), thumbnail.height(), PixelFormat.getIntArgbInstance(),
                IntBuffer.wrap(thumbnail.argb()), thumbnail.width());
        return image;
    }
}
