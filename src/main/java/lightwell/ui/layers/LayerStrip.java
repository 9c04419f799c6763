package lightwell.ui.layers;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Insets;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lightwell.photo.PhotoImage;
import lightwell.ui.content.LayerOption;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.kit.Texts;
import lightwell.ui.kit.Words;
import lightwell.ui.viewer.PanesModel;
import lightwell.ui.viewer.ViewerModel;

/**
 * All layers of the photo as a list, for dragging onto panes, and the choice of the file's image if it contains several. While another
 * photo is being opened it shows that photo's name and no layers.
 */
public final class LayerStrip extends VBox {

    private final PanesModel panes;
    private final ListView<LayerOption> list = new ListView<>();
    private final ComboBox<PhotoImage> images = new ComboBox<>();
    private final ObservableBooleanValue covered;
    private boolean filling;

    /**
     * @param covered true while the viewer does not show the selected photo
     * @param coming  name of the photo that is being opened
     * @param show    opens another image of the file
     */
    public LayerStrip(ViewerModel viewer, PanesModel panes, StripModel model, ObservableBooleanValue covered, ObservableStringValue coming,
            Consumer<PhotoImage> show) {
        this.panes = panes;
        this.covered = covered;
        setId("layer-strip");
        getStyleClass().add("layer-strip");
        getStylesheets().add(LayerStrip.class.getResource("layers.css").toExternalForm());
        Label title = new Label(Texts.get("strip.title"));
        title.getStyleClass().add("strip-title");
        list.setId("layers");
        list.setCellFactory(view -> new LayerCell(panes, model));
        list.setAccessibleText(Texts.get("strip.title"));
        VBox.setVgrow(list, Priority.ALWAYS);
        list.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                chooseSelected();
                key.consume();
            }
        });
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            if (click.getClickCount() == 2) {
                chooseSelected();
            }
        });
        Label opening = new Label();
        opening.setId("layers-coming");
        opening.getStyleClass().add("layers-coming");
        opening.textProperty().bind(coming);
        list.setPlaceholder(opening);
        prepareImages(show);
        getChildren().addAll(title, images, list);
        AfterFrames.install(panes, this::fill);
        viewer.photo().addListener((observable, before, now) -> {
            list.getItems().clear(); // until the panes have drawn
            updateImages(now);
        });
        covered.addListener(observable -> {
            fill();
            updateImages(viewer.photo().get());
        });
        fill();
        updateImages(viewer.photo().get());
    }

    private void fill() {
        list.getItems().setAll(covered.get() ? List.of() : existing(panes.options().get()));
    }

    /** Without layers that a plain photo lacks, which is no reason for a warning; menus show it. */
    private static List<LayerOption> existing(List<LayerOption> options) {
        return options.stream().filter(option -> !option.lacking()).toList();
    }

    private void chooseSelected() {
        LayerOption option = list.getSelectionModel().getSelectedItem();
        if (option != null && option.problem().isEmpty()) {
            panes.choose(panes.focused().get(), option.choice());
        }
    }

    private void prepareImages(Consumer<PhotoImage> show) {
        images.setId("images");
        images.setMaxWidth(Double.MAX_VALUE);
        VBox.setMargin(images, new Insets(0, 6, 4, 6));
        images.setTooltip(new Tooltip(Texts.get("strip.images.tip")));
        images.setAccessibleText(Texts.get("strip.images.tip"));
        images.managedProperty().bind(images.visibleProperty());
        images.setConverter(new Words<>(image -> Texts.get("strip.image", String.valueOf(image.number()), image.title(),
                String.valueOf(image.width()), String.valueOf(image.height()))));
        images.setOnAction(event -> {
            if (!filling && images.getValue() != null && !images.getValue().shown()) {
                show.accept(images.getValue());
            }
        });
    }

    private void updateImages(OpenPhoto photo) {
        List<PhotoImage> offered = photo == null || covered.get() ? List.of() : photo.photo().images();
        filling = true;
        images.getItems().setAll(offered);
        images.setValue(offered.stream().filter(PhotoImage::shown).findFirst().orElse(null));
        images.setVisible(offered.size() > 1);
        filling = false;
    }
}
