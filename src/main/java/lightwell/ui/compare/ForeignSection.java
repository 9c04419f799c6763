package lightwell.ui.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lightwell.compare.ComparisonFigures.Line;
import lightwell.compare.DepthFigures;
import lightwell.depth.foreign.Alignment;
import lightwell.depth.foreign.ForeignDepth;
import lightwell.depth.foreign.Meaning;
import lightwell.ui.actions.ActionControls;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.content.LayerComparison;
import lightwell.ui.kit.TextClipboard;
import lightwell.ui.kit.Texts;
import lightwell.ui.kit.Words;
import lightwell.ui.viewer.ViewerModel;

/** The depth map from elsewhere: what its numbers mean, how it is aligned, and its scores. */
final class ForeignSection extends VBox {

    private final ForeignLoader loader;
    private final ViewerModel viewer;
    private final Label file = new Label();
    private final Label note = new Label();
    private final FigureGrid figures = new FigureGrid();
    private List<Line> lines = List.of();

    ForeignSection(ForeignLoader loader, ViewerModel viewer, ActionRegistry actions) {
        this.loader = loader;
        this.viewer = viewer;
        getStyleClass().add("compare-sections");
        file.setId("foreign-file");
        file.setWrapText(true);
        note.setId("foreign-note");
        note.setWrapText(true);
        note.getStyleClass().add("note");
        note.managedProperty().bind(note.visibleProperty());
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        ComboBox<Optional<Meaning>> meaning = new ComboBox<>();
        meaning.getItems().add(Optional.empty());
        List.of(Meaning.values()).forEach(one -> meaning.getItems().add(Optional.of(one)));
        meaning.setConverter(new Words<>(
                one -> Texts.get(one.map(said -> "foreign.meaning." + word(said)).orElse("foreign.meaning.guess"))));
        meaning.valueProperty().bindBidirectional(loader.meaning());
        ComboBox<Alignment> alignment = new ComboBox<>();
        alignment.getItems().setAll(Alignment.values());
        alignment.setConverter(new Words<>(one -> Texts.get("foreign.align." + word(one))));
        alignment.valueProperty().bindBidirectional(loader.alignment());
        BooleanBinding there = Bindings.createBooleanBinding(() -> viewer.foreign().depth().get().isPresent(), viewer.foreign().depth());
        Button copy = ComparePanel.button("copyScores", () -> TextClipboard.put(text()));
        copy.disableProperty().bind(there.not());
        FlowPane lay = new FlowPane(ActionControls.button(actions.get("layDepth")), ActionControls.button(actions.get("layDepthEnd")),
                copy);
        lay.getStyleClass().add("compare-buttons");
        getChildren().addAll(file, choice("meaning", meaning, there), choice("align", alignment, there), figures, note, lay);
        viewer.foreign().depth().addListener(observable -> show());
        loader.busy().addListener((observable, before, now) -> show());
        show();
    }

    private static HBox choice(String key, ComboBox<?> box, ObservableBooleanValue there) {
        Label name = new Label(Texts.get("foreign." + key));
        name.getStyleClass().add("figure-name");
        name.setMinWidth(120);
        name.setLabelFor(box);
        box.setId("foreign-" + key);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setTooltip(new Tooltip(Texts.get("foreign." + key + ".tip")));
        HBox row = new HBox(name, box);
        HBox.setHgrow(box, Priority.ALWAYS);
        row.getStyleClass().add("compare-row");
        row.visibleProperty().bind(there);
        row.managedProperty().bind(there);
        return row;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void show() {
        Optional<ForeignDepth> depth = viewer.foreign().depth().get();
        file.setText(!loader.busy().get().isEmpty() ? loader.busy().get()
                : depth.map(
                        laid -> Texts.get("foreign.file", laid.numbers().name(), laid.numbers().width() + "×" + laid.numbers().height()))
                        .orElse(Texts.get("foreign.none")));
        lines = depth.map(DepthFigures::of).orElse(List.of());
        figures.show(lines);
        note.setText(depth.filter(ForeignDepth::inverted).map(laid -> Texts.get("foreign.inverted")).orElse(""));
    }

    /** The scores with tabs; empty if there are none. */
    String text() {
        return lines.isEmpty() ? "" : file.getText() + "\n" + LayerComparison.tabSeparated(lines);
    }
}
