package lightwell.ui.compare;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lightwell.compare.ComparisonFigures.Line;
import lightwell.ui.actions.ActionControls;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.content.LayerComparison;
import lightwell.ui.content.LayerOption;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.kit.TextClipboard;
import lightwell.ui.kit.Texts;
import lightwell.ui.viewer.PanesModel;
import lightwell.ui.viewer.ViewerModel;

/** The panel of comparisons: the figures of two layers, and a depth map from elsewhere with its scores. */
final class ComparePanel extends BorderPane {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final MetricsModel metrics;
    private final PanesModel panes;
    private final Label pair = new Label();
    private final Label note = new Label();
    private final FigureGrid figures = new FigureGrid();
    private List<Line> lines = List.of();

    ComparePanel(MetricsModel metrics, ForeignLoader loader, ViewerModel viewer, PanesModel panes, ActionRegistry actions) {
        this.metrics = metrics;
        this.panes = panes;
        setId("compare-panel");
        getStyleClass().add("compare-panel");
        getStylesheets().add(Objects.requireNonNull(ComparePanel.class.getResource("compare.css")).toExternalForm());
        pair.setId("compare-pair");
        pair.setWrapText(true);
        note.setId("compare-note");
        note.setWrapText(true);
        note.getStyleClass().add("note");
        note.managedProperty().bind(note.visibleProperty());
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        ForeignSection depth = new ForeignSection(loader, viewer, actions);
        VBox sections = new VBox(heading("compare.section.figures"), pair, running(), figures, note, buttons(actions),
                heading("compare.section.depth"), depth);
        sections.getStyleClass().add("compare-sections");
        ScrollPane scroll = new ScrollPane(sections);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (COPY.match(key)) {
                TextClipboard.put(text() + depth.text());
                key.consume();
            }
        });
        metrics.pair().addListener(observable -> show());
        metrics.found().addListener(observable -> show());
        show();
    }

    private static Label heading(String key) {
        Label heading = new Label(Texts.get(key));
        heading.getStyleClass().add("heading");
        return heading;
    }

    private Node running() {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(metrics.progress());
        bar.setMaxWidth(Double.MAX_VALUE);
        Button cancel = button("cancel", metrics::cancel);
        HBox row = new HBox(bar, cancel);
        HBox.setHgrow(bar, Priority.ALWAYS);
        row.getStyleClass().add("compare-row");
        row.visibleProperty().bind(metrics.running());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private Node buttons(ActionRegistry actions) {
        Button copy = button("copy", () -> TextClipboard.put(text()));
        copy.disableProperty().bind(Bindings.createBooleanBinding(() -> metrics.found().get().isEmpty(), metrics.found()));
        Button again = button("again", metrics::again);
        again.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> metrics.pair().get().isPresent() && metrics.found().get().isEmpty() && !metrics.running().get(), metrics.pair(),
                metrics.found(), metrics.running()));
        again.managedProperty().bind(again.visibleProperty());
        FlowPane row = new FlowPane(copy, again, ActionControls.button(actions.get("referenceBeside")));
        row.getStyleClass().add("compare-buttons");
        return row;
    }

    /** @param key of the texts {@code compare.button.<key>} and {@code compare.button.<key>.tip} */
    static Button button(String key, Runnable work) {
        Button button = new Button(Texts.get("compare.button." + key));
        button.setId("compare-" + key);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Texts.get("compare.button." + key + ".tip")));
        button.setOnAction(click -> work.run());
        return button;
    }

    private void show() {
        Optional<LayerComparison> found = metrics.found().get();
        pair.setText(metrics.pair().get().map(wanted -> Texts.get("compare.pair", title(wanted.picture()), title(wanted.reference())))
                .orElse(Texts.get("compare.pair.none")));
        lines = found.map(LayerComparison::lines).orElse(List.of());
        figures.show(lines);
        note.setText(found.map(LayerComparison::note).orElse(""));
    }

    private String title(LayerChoice choice) {
        return panes.options().get().stream().filter(option -> option.choice().equals(choice)).findFirst().map(LayerOption::title)
                .orElse(choice.id());
    }

    private String text() {
        return lines.isEmpty() ? "" : pair.getText() + "\n" + LayerComparison.tabSeparated(lines);
    }
}
