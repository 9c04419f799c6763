package lightwell.ui.colour;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lightwell.color.ConfigFacts;
import lightwell.ui.actions.ActionControls;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.kit.Texts;
import lightwell.ui.light.LightPanel;
import lightwell.ui.light.LightSections;
import lightwell.ui.viewer.ViewerModel;

/** The panel of the colour config: which one, what it says of itself, and its displays, views and looks. For the FX thread. */
final class ColourPanel extends ScrollPane {

    private static final double TIP_WIDTH = 360;

    private final ColourModel model;

    /** @param choosesFile asks for the file of a config */
    ColourPanel(ColourModel model, ViewerModel viewer, WindowAction choosesFile) {
        this.model = model;
        setId("colour-panel");
        getStyleClass().addAll("light-panel", "colour-panel");
        getStylesheets().addAll(LightPanel.stylesheet(), ColourPanel.class.getResource("colour.css").toExternalForm());
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        Label title = new Label(Texts.get("colour.title"));
        title.getStyleClass().add("title");
        Button file = new Button(Texts.get("colour.file"));
        file.setId("colour-file");
        file.setMinWidth(USE_PREF_SIZE);
        file.setTooltip(ActionControls.tip(choosesFile));
        file.setOnAction(event -> choosesFile.run());
        ConfigBox configs = new ConfigBox(model);
        configs.setId("colour-config");
        HBox choice = new HBox(wide(configs), file);
        choice.getStyleClass().add("choice-row");
        VBox sections = new VBox(title, LightSections.section("colour.config", choice, problem(), facts()), screen(viewer));
        sections.getStyleClass().add("sections");
        setContent(sections);
    }

    private Label problem() {
        Label problem = note(new Label());
        problem.setId("colour-problem");
        problem.getStyleClass().setAll("label", "problem");
        problem.textProperty().bind(Bindings.when(model.loading()).then(Texts.get("colour.loading")).otherwise(model.problem()));
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        return problem;
    }

    private Label facts() {
        Label facts = note(new Label());
        facts.setId("colour-facts");
        facts.textProperty()
                .bind(Bindings.createStringBinding(() -> model.facts().get().map(ColourPanel::words).orElse(""), model.facts()));
        return facts;
    }

    private static String words(ConfigFacts facts) {
        String name = facts.name().isBlank() ? "" : Texts.get("colour.facts.name", facts.name()) + "\n";
        String about = facts.description().isBlank() ? "" : "\n\n" + facts.description().strip();
        return name + Texts.get("colour.facts", ConfigWords.source(facts), facts.version(), Integer.toString(facts.colorSpaces())) + about;
    }

    private VBox screen(ViewerModel viewer) {
        Label about = note(new Label(Texts.get("colour.screen.about")));
        NameBox look = new NameBox("colour-look", model.looks(), viewer.look(),
                name -> name.isEmpty() ? Texts.get("colour.look.view") : name);
        look.disableProperty().bind(Bindings.size(model.looks()).lessThan(2));
        Label without = note(new Label(Texts.get("colour.look.none")));
        without.visibleProperty().bind(look.disableProperty());
        without.managedProperty().bind(look.disableProperty());
        return LightSections.section("colour.screen",
                named("display", new NameBox("colour-display", model.displays(), viewer.display(), NameBox::ofDisplay)),
                named("view", new NameBox("colour-view", model.views(), viewer.view(), name -> name)), named("look", look), without, about);
    }

    private static Node named(String setting, Region control) {
        Label name = new Label(Texts.get("colour." + setting));
        name.getStyleClass().add("name");
        name.setLabelFor(control);
        control.setAccessibleText(name.getText());
        HBox row = new HBox(name, wide(control));
        row.getStyleClass().add("choice-row");
        Tooltip.install(row, tip("colour." + setting + ".tip"));
        return row;
    }

    private static <T extends Region> T wide(T control) {
        control.setMaxWidth(Double.MAX_VALUE);
        control.setMinWidth(0);
        HBox.setHgrow(control, Priority.ALWAYS);
        return control;
    }

    private static Label note(Label label) {
        label.getStyleClass().add("note");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Tooltip tip(String key) {
        Tooltip tip = new Tooltip(Texts.get(key));
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        return tip;
    }
}
