package lightwell.ui.shell;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lightwell.color.ConfigFacts;
import lightwell.ui.actions.ActionControls;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.colour.ColourModel;
import lightwell.ui.colour.ConfigWords;
import lightwell.ui.colour.NameBox;
import lightwell.ui.kit.Texts;
import lightwell.ui.light.NumberField;
import lightwell.ui.light.ValueSlider;
import lightwell.ui.viewer.LightModel;
import lightwell.ui.viewer.ViewerModel;

/** The row of tools below the menu: open, export, zoom, panes, exposure, the view of the HDR picture, and panels. */
final class MainTools extends HBox {

    /** The width of "sRGB", and of "Un-tone-mapped". */
    private static final double DISPLAY_MIN_WIDTH = 86;
    private static final double VIEW_MIN_WIDTH = 146;
    private static final double SLIDER_MIN_WIDTH = 60;
    private static final double EXPOSURE_STEP = 0.25;
    /** Below this width some separators are hidden, so that the row fits and the names of displays and views are readable. */
    private static final double TIGHT = 1290;
    /** Below this width the labels of boxes and slider are hidden; their tooltips contain them. */
    private static final double NARROW = 1240;
    /** Below this width the texts of buttons are hidden, and the reset button, since a double click on the slider does the same. */
    private static final double NARROWER = 1090;
    private final ViewerModel viewer;

    MainTools(ActionRegistry actions, ViewerModel viewer, ColourModel colour) {
        this.viewer = viewer;
        NameBox display = new NameBox("display", colour.displays(), viewer.display(), NameBox::ofDisplay);
        NameBox view = new NameBox("view", colour.views(), viewer.view(), name -> name);
        ValueSlider.Kind stops = ValueSlider.plain("exposure", Texts.get("toolbar.exposure"),
                Texts.get("toolbar.exposure.tip", actions.get("darker").keyText(), actions.get("brighter").keyText()),
                -LightModel.EXPOSURE_RANGE, LightModel.EXPOSURE_RANGE, 0, EXPOSURE_STEP, "%+.2f");
        getStyleClass().add("main-tools");
        setMinWidth(0);
        Button open = worded(ActionControls.button(actions.get("open")));
        Button export = worded(ActionControls.button(actions.get("export")));
        export.getStyleClass().add("accent");
        export.setId("export");
        getChildren().addAll(open, ActionControls.explained(export), from(TIGHT, separator()));
        addIcons(actions, "fit", "one");
        getChildren().add(separator());
        addIcons(actions, "layoutOne", "layoutTwo", "layoutFour", "layoutRow", "wipe", "blink", "difference", "measure", "spaceView");
        getChildren().addAll(separator(), label("toolbar.exposure"), exposure(stops), exposureValue(stops));
        getChildren().add(from(NARROWER, ActionControls.explained(ActionControls.iconButton(actions.get("exposureReset")))));
        getChildren().addAll(space(), label("toolbar.display"), ActionControls.explained(choice(display, colour, DISPLAY_MIN_WIDTH)),
                label("toolbar.view"), ActionControls.explained(choice(view, colour, VIEW_MIN_WIDTH)), from(TIGHT, separator()));
        addIcons(actions, "lightPanel", "inspector", "metadata");
    }

    private void addIcons(ActionRegistry actions, String... ids) {
        for (String id : ids) {
            getChildren().add(ActionControls.explained(ActionControls.iconButton(actions.get(id))));
        }
    }

    private void tell(ComboBox<String> box, String id, Optional<ConfigFacts> facts) {
        box.setDisable(facts.isEmpty());
        facts.ifPresent(known -> box.getTooltip().setText(Texts.get("toolbar.config.tip", Texts.get("toolbar." + id + ".tip"),
                ConfigWords.title(known))));
    }

    private Slider exposure(ValueSlider.Kind kind) {
        Slider slider = new Slider(kind.least(), kind.most(), 0);
        slider.setId(kind.id());
        slider.setBlockIncrement(kind.step());
        slider.setPrefWidth(150);
        slider.setMinWidth(SLIDER_MIN_WIDTH);
        slider.setTooltip(new Tooltip(kind.tip()));
        slider.setAccessibleText(kind.name());
        slider.valueProperty().bindBidirectional(viewer.exposure());
        slider.setOnScroll(scroll -> NumberField.scrolled(kind, viewer.exposure(), scroll));
        slider.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                slider.setValue(0);
            }
        });
        return slider;
    }

    private NumberField exposureValue(ValueSlider.Kind kind) {
        NumberField value = new NumberField(kind, viewer.exposure());
        value.getStyleClass().add("exposure-value");
        value.setTooltip(new Tooltip(kind.tip()));
        value.setPrefColumnCount(5);
        value.setOnScroll(scroll -> NumberField.scrolled(kind, viewer.exposure(), scroll));
        return value;
    }

    private ComboBox<String> choice(NameBox box, ColourModel colour, double least) {
        String id = box.getId();
        box.setMinWidth(least);
        box.setTooltip(new Tooltip(Texts.get("toolbar." + id + ".tip")));
        box.setAccessibleText(Texts.get("toolbar." + id));
        colour.facts().addListener((observable, before, now) -> tell(box, id, now));
        tell(box, id, colour.facts().get());
        return box;
    }

    private Button worded(Button button) {
        button.contentDisplayProperty().bind(Bindings.when(widthProperty().greaterThanOrEqualTo(NARROWER)).then(ContentDisplay.LEFT)
                .otherwise(ContentDisplay.GRAPHIC_ONLY));
        return button;
    }

    /** Visible only while the row has at least this width. */
    private Node from(double least, Node node) {
        node.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(least));
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    private Node label(String key) {
        Label label = new Label(Texts.get(key));
        label.setMinWidth(USE_PREF_SIZE);
        return from(NARROW, label);
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
