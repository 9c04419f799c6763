package lightwell.ui.exr;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lightwell.depth.DepthEncoding;
import lightwell.export.exr.ExportOptions;
import lightwell.export.exr.ExportOptions.DepthUpsampling;
import lightwell.export.exr.ExrStorage;
import lightwell.export.exr.ExrStorage.Layout;
import lightwell.ui.actions.ActionControls;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.kit.Texts;
import lightwell.ui.light.LightPanel;
import lightwell.ui.light.LightSections;

/** The options of EXRs in sections, the summary of the marked photo's file, and the buttons that write it. For the FX thread. */
final class ExrPanel extends BorderPane {

    /** Share of the panel's height. */
    private static final double MOST_SUMMARY = 0.4;

    private final ExrChoices choices;
    private final ExrRows rows;

    /** @param spaces the names of the config's colour spaces, as soon as they are known */
    ExrPanel(ExrChoices choices, PresetModel presets, SummaryModel summary, ObservableList<String> spaces, ActionRegistry actions) {
        this.choices = choices;
        this.rows = new ExrRows(choices);
        setId("exr-panel");
        getStyleClass().addAll("light-panel", "exr-panel");
        getStylesheets().addAll(LightPanel.stylesheet(), ExrPanel.class.getResource("exr.css").toExternalForm());
        Label title = new Label(Texts.get("exr.title"));
        title.getStyleClass().add("title");
        VBox sections = new VBox(new VBox(title, new PresetBar(presets, actions.get("presetSave"))), colour(spaces), storage(),
                LightSections.section("exr.layers", rows.withProblem(ExrLayersGrid.SETTING, new ExrLayersGrid(choices, rows)), depth(),
                        guided()),
                names());
        sections.getStyleClass().add("sections");
        ScrollPane scroll = new ScrollPane(sections);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("light-panel");
        setCenter(scroll);
        setBottom(new VBox(bounded(new SummaryPane(summary.summary())), buttons(actions)));
    }

    /** Always in sight, but never most of the panel. */
    private ScrollPane bounded(SummaryPane summary) {
        ScrollPane scroll = new ScrollPane(summary) {
            @Override
            protected double computePrefHeight(double width) {
                return Math.min(summary.prefHeight(width), MOST_SUMMARY * ExrPanel.this.getHeight());
            }
        };
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("summary-scroll");
        scroll.setMinHeight(0);
        return scroll;
    }

    private VBox colour(ObservableList<String> spaces) {
        ComboBox<String> space = rows.box("space", List.of(), options -> options.color().space(), ExportOptions::withColorSpace,
                name -> name);
        space.setItems(spaces);
        space.setVisibleRowCount(16);
        return LightSections.section("exr.colour", rows.named("space", space),
                rows.check("chromaticities", options -> options.color().chromaticities(), ExportOptions::withChromaticities));
    }

    private VBox storage() {
        List<OptionalInt> tiles = Stream.concat(Stream.of(OptionalInt.empty()),
                IntStream.of(ExrStorage.SMALLEST_TILE, 32, 64, 128, 256, ExrStorage.LARGEST_TILE).mapToObj(OptionalInt::of)).toList();
        return LightSections.section("exr.storage",
                rows.named(CompressionRow.SETTING, new CompressionRow(choices, rows)),
                rows.choice("layout", List.of(Layout.values()), options -> options.storage().layout(), ExportOptions::withLayout,
                        value -> words("layout", value)),
                rows.choice("tiles", tiles, options -> options.storage().tiles(),
                        (options, side) -> options.storing(file -> file.withTiles(side)),
                        side -> side.isPresent() ? Texts.get("exr.tiles.side", side.getAsInt()) : Texts.get("exr.tiles.rows")),
                rows.choice("orientation", List.of(true, false), options -> options.content().upright(),
                        (options, upright) -> options.telling(content -> content.withUpright(upright)),
                        upright -> Texts.get(upright ? "exr.orientation.upright" : "exr.orientation.stored")),
                rows.check("camera", options -> options.content().camera(),
                        (options, told) -> options.telling(content -> content.withCamera(told))));
    }

    private Node depth() {
        return rows.choice("depth", List.of(DepthEncoding.values()), options -> options.content().depth(),
                (options, encoding) -> options.telling(content -> content.withDepth(encoding)), value -> words("depth", value));
    }

    private Node guided() {
        return rows.check("guided", options -> options.depth() == DepthUpsampling.GUIDED,
                (options, on) -> options.withDepth(on ? DepthUpsampling.GUIDED : DepthUpsampling.NEAREST));
    }

    private VBox names() {
        TextField template = nameField(choices);
        template.setId("exr-fileName");
        Label fields = new Label(Texts.get("exr.fileName.fields"));
        fields.getStyleClass().add("note");
        fields.setWrapText(true);
        return LightSections.section("exr.names", rows.named("fileName", template), fields);
    }

    static TextField nameField(ExrChoices choices) {
        TextField template = new TextField();
        template.setPromptText(Texts.get("exr.fileName.usual"));
        template.textProperty().bindBidirectional(choices.fileName());
        return template;
    }

    private static Region buttons(ActionRegistry actions) {
        Label title = new Label(Texts.get("exr.write"));
        HBox buttons = new HBox(title, button(actions.get("export"), "exr.write.one"), button(actions.get("exportAs"), "exr.write.as"),
                button(actions.get("exportAll"), "exr.write.all"));
        buttons.getStyleClass().add("buttons");
        return buttons;
    }

    private static Node button(WindowAction action, String text) {
        Button button = new Button(Texts.get(text));
        button.setId("exr-" + action.id());
        button.setAccessibleText(action.text());
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(ActionControls.tip(action));
        button.setOnAction(event -> action.run());
        action.disabled().ifPresent(button.disableProperty()::bind);
        return ActionControls.explained(button);
    }

    private static String words(String setting, Enum<?> value) {
        return Texts.get("exr." + setting + "." + value.name().toLowerCase(Locale.ROOT));
    }
}
