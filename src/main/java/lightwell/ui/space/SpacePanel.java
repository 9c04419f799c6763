package lightwell.ui.space;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lightwell.depth.SurfaceMesh;
import lightwell.depth.foreign.ForeignDepth;
import lightwell.ui.actions.ActionControls;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.content.LayerOption;
import lightwell.ui.kit.Texts;
import lightwell.ui.light.ActionButtons;
import lightwell.ui.light.LightPanel;
import lightwell.ui.light.LightSections;
import lightwell.ui.light.ValueSlider;
import lightwell.ui.viewer.PanesModel;
import lightwell.ui.viewer.ViewerModel;

/** The controls of the scene and how it is drawn. Disabled, with the reason, while there is no depth. */
final class SpacePanel extends ScrollPane {

    private static final double WIDTH = 236;
    private static final double NAME_WIDTH = 62;

    private final SpaceChoices choices;
    private final PanesModel panes;
    private final ObservableValue<Optional<ForeignDepth>> laid;
    private final DepthCombo depth;
    private final LayerCombo colour;
    private final LayerCombo matte;

    SpacePanel(ViewerModel viewer, SpaceModel model, PanesModel panes, ActionRegistry actions) {
        this.choices = model.choices();
        this.panes = panes;
        this.laid = viewer.foreign().depth();
        this.depth = new DepthCombo(choices.foreign());
        this.colour = new LayerCombo("colour", "", chosen -> chosen.ifPresent(choices.colour()::set));
        this.matte = new LayerCombo("matte", Texts.get("space.matte.none"), choices.matte()::set);
        getStyleClass().addAll("light-panel", "space-panel");
        setId("space-panel");
        getStylesheets().add(LightPanel.stylesheet());
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        ActionButtons buttons = new ActionButtons(actions, "space");
        HBox style = new HBox(buttons.segments("spacePoints", "spaceSurface"));
        Button reset = ActionControls.button(actions.get("spaceReset"));
        HBox source = row("depth", depth);
        source.visibleProperty().bind(laid.map(Optional::isPresent));
        source.managedProperty().bind(source.visibleProperty());
        VBox controls = new VBox(
                LightSections.section("space.section.shown", style, source, row("colour", colour), row("matte", matte)),
                LightSections.section("space.section.range", new RangeSection(model).node()),
                LightSections.section("space.section.drawn", slider("size", 0.25, 4, 1, 0.05, "%.2f×", model.look().pointSize()),
                        slider("jump", 0.005, 0.5, SurfaceMesh.USUAL_JUMP, 0.005, "", choices.jump()),
                        buttons.check("spaceGrid"), buttons.check("spaceAxes"), buttons.check("spaceFrustum")),
                LightSections.section("space.section.camera", buttons.check("spaceTurntable"), reset));
        controls.getStyleClass().add("controls");
        controls.setSpacing(8);
        controls.disableProperty().bind(model.range().map(Optional::isEmpty));
        Label why = note("");
        why.textProperty().bind(model.problem());
        why.managedProperty().bind(why.textProperty().isNotEmpty());
        why.visibleProperty().bind(why.managedProperty());
        Label detail = note("");
        detail.textProperty().bind(SceneStats.detail(viewer, model));
        VBox about = LightSections.section("space.section.about", detail);
        about.visibleProperty().bind(detail.textProperty().isNotEmpty());
        VBox sections = new VBox(why, controls, about);
        sections.getStyleClass().add("sections");
        setContent(sections);
        InvalidationListener changed = observable -> update();
        panes.options().addListener(changed);
        choices.colour().addListener(changed);
        choices.matte().addListener(changed);
        choices.foreign().addListener(changed);
        laid.addListener(changed);
        update();
    }

    private void update() {
        depth.show(laid.getValue());
        List<LayerOption> offered = panes.options().get().stream().filter(option -> option.problem().isEmpty())
                .filter(option -> option.choice().kind().ofBase()).toList();
        colour.show(offered.stream().map(Optional::of).toList(), Optional.of(choices.colour().get()));
        Stream<Optional<LayerOption>> cutOuts = offered.stream().filter(option -> option.choice().kind().cutOut())
                .map(Optional::of);
        matte.show(Stream.concat(Stream.of(Optional.<LayerOption>empty()), cutOuts).toList(), choices.matte().get());
    }

    private static HBox row(String name, Node control) {
        Label label = new Label(Texts.get("space." + name));
        label.setMinWidth(NAME_WIDTH);
        HBox row = new HBox(label, control);
        row.getStyleClass().add("choice-row");
        HBox.setHgrow(control, Priority.ALWAYS);
        return row;
    }

    private static Label note(String text) {
        Label note = new Label(text);
        note.getStyleClass().add("note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        return note;
    }

    private static ValueSlider slider(String name, double least, double most, double usual, double step, String format,
            DoubleProperty value) {
        String title = Texts.get("space." + name);
        String tip = Texts.get("space." + name + ".tip");
        return new ValueSlider(format.isEmpty() ? percent("space-" + name, title, tip, least, most, usual, step)
                : ValueSlider.plain("space-" + name, title, tip, least, most, usual, step, format), value);
    }

    private static ValueSlider.Kind percent(String id, String title, String tip, double least, double most, double usual, double step) {
        return new ValueSlider.Kind(id, title, tip, least, most, usual, step, value -> String.format(Locale.ROOT, "%.1f %%", 100 * value),
                text -> Double.parseDouble(text.replace("%", "").replace(',', '.').trim()) / 100);
    }
}
