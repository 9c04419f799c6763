package lightwell.ui.shell;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lightwell.color.ColorEngine;
import lightwell.ui.Texts;
import lightwell.ui.actions.ActionControls;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.viewer.LightModel;
import lightwell.ui.viewer.ViewerModel;

/** The row of tools below the menu: open, export, zoom, exposure, and the view of the HDR picture. */
final class MainTools extends HBox {

    private static final double CHOICE_MIN_WIDTH = 90;
    private static final double SLIDER_MIN_WIDTH = 70;
    /** Below, what choices and slider are is told by their tips alone, so that the row does not grow beyond the window. */
    private static final double NARROW = 1110;

    private final ViewerModel viewer;
    private final ComboBox<String> display = new ComboBox<>();
    private final ComboBox<String> view = new ComboBox<>();

    MainTools(ActionRegistry actions, ViewerModel viewer) {
        this.viewer = viewer;
        getStyleClass().add("main-tools");
        setMinWidth(0);
        Button export = ActionControls.button(actions.get("export"));
        export.getStyleClass().add("accent");
        export.setId("export");
        getChildren().addAll(ActionControls.button(actions.get("open")), ActionControls.explained(export), separator());
        addIcons(actions, "fit", "one");
        getChildren().add(separator());
        addIcons(actions, "layoutOne", "layoutTwo", "layoutFour", "layoutRow", "wipe", "difference", "measure", "spaceView");
        getChildren().addAll(separator(), label("toolbar.exposure"), exposure(), exposureValue());
        addIcons(actions, "exposureReset");
        getChildren().addAll(space(), label("toolbar.display"), choice(display, "display"), label("toolbar.view"), choice(view, "view"));
    }

    private void addIcons(ActionRegistry actions, String... ids) {
        for (String id : ids) {
            getChildren().add(ActionControls.explained(ActionControls.iconButton(actions.get(id))));
        }
    }

    /** Fills in the displays and views of a config, and picks the wanted ones where it has them. */
    void offer(ColorEngine color, String wantedDisplay, String wantedView) {
        display.setItems(FXCollections.observableArrayList(color.displays()));
        display.valueProperty().addListener((observable, before, chosen) -> offerViews(color, chosen, view.getValue()));
        view.valueProperty().addListener((observable, before, chosen) -> {
            if (chosen != null) {
                viewer.display().set(display.getValue());
                viewer.view().set(chosen);
            }
        });
        view.setValue(wantedView);
        display.setValue(color.displays().contains(wantedDisplay) ? wantedDisplay : color.defaultDisplay());
        display.setDisable(false);
        view.setDisable(false);
    }

    private void offerViews(ColorEngine color, String chosen, String wanted) {
        view.setItems(FXCollections.observableArrayList(color.views(chosen)));
        String next = color.views(chosen).contains(wanted) ? wanted : color.defaultView(chosen);
        view.setValue(null); // so that a view of the same name on the other display counts as a change
        view.setValue(next);
    }

    private Slider exposure() {
        Slider slider = new Slider(-LightModel.EXPOSURE_RANGE, LightModel.EXPOSURE_RANGE, 0);
        slider.setId("exposure");
        slider.setBlockIncrement(0.25);
        slider.setPrefWidth(150);
        slider.setMinWidth(SLIDER_MIN_WIDTH);
        slider.setTooltip(new Tooltip(Texts.get("toolbar.exposure.tip")));
        slider.setAccessibleText(Texts.get("toolbar.exposure"));
        slider.valueProperty().bindBidirectional(viewer.exposure());
        slider.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                slider.setValue(0);
            }
        });
        return slider;
    }

    private Label exposureValue() {
        Label value = new Label();
        value.getStyleClass().add("exposure-value");
        value.textProperty().bind(Bindings.createStringBinding(
                () -> String.format(Locale.ROOT, "%+.2f", viewer.exposure().get()), viewer.exposure()));
        return value;
    }

    private static ComboBox<String> choice(ComboBox<String> box, String id) {
        box.setId(id);
        box.setDisable(true);
        box.setMinWidth(CHOICE_MIN_WIDTH); // in a narrow window these give way first
        box.setTooltip(new Tooltip(Texts.get("toolbar.view.tip")));
        box.setAccessibleText(Texts.get("toolbar." + id));
        return box;
    }

    private Label label(String key) {
        Label label = new Label(Texts.get(key));
        label.setMinWidth(USE_PREF_SIZE);
        label.visibleProperty().bind(widthProperty().greaterThan(NARROW));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private static Node separator() {
        return new Separator(Orientation.VERTICAL);
    }

    private static Node space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
