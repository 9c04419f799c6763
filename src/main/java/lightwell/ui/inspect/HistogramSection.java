package lightwell.ui.inspect;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lightwell.ui.kit.Texts;
import lightwell.ui.kit.Words;
import lightwell.ui.measure.Measurable;
import org.controlsfx.control.SegmentedButton;

/** The choice of the measured layer and axis, and its histogram with the numbers under the pointer. */
final class HistogramSection extends VBox {

    private final MeasureModel model;

    HistogramSection(ProbesModel probes, MeasureModel model) {
        this.model = model;
        getStyleClass().add("inspector-section");
        HistogramChart chart = new HistogramChart(model);
        ToggleButton counts = new ToggleButton(Texts.get("inspector.counts"));
        counts.setTooltip(new Tooltip(Texts.get("inspector.counts.tip")));
        counts.setMinWidth(USE_PREF_SIZE);
        counts.selectedProperty().bindBidirectional(model.look().logCounts());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox tools = new HBox(axes(), space, counts);
        tools.getStyleClass().add("inspector-buttons");
        Label status = note("inspector-status");
        status.textProperty().bind(model.status());
        Label readout = note("inspector-readout");
        readout.getStyleClass().add("inspector-mono");
        readout.textProperty().bind(chart.readout());
        readout.setMinHeight(34); // two lines, so that the controls below do not move
        getChildren().addAll(subjects(probes), tools, chart, readout, status);
    }

    private ComboBox<Measurable> subjects(ProbesModel probes) {
        ComboBox<Measurable> box = new ComboBox<>();
        box.setId("inspector-subject");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(Texts.get("inspector.subject"));
        box.setTooltip(new Tooltip(Texts.get("inspector.subject")));
        box.setConverter(new Words<>(subject -> subject.unit().isEmpty() ? subject.title() : subject.title() + " · " + subject.unit()));
        Runnable offer = () -> {
            Measurable chosen = model.chosen().get(); // the box selects an item itself when its items change
            if (!box.getItems().equals(probes.subjects().get())) {
                box.getItems().setAll(probes.subjects().get());
            }
            box.setValue(chosen);
        };
        probes.subjects().addListener(observable -> offer.run());
        model.chosen().addListener((observable, before, now) -> offer.run());
        box.valueProperty().addListener((observable, before, now) -> {
            if (now != null && probes.subjects().get().contains(now)) {
                model.look().layer().set(now.id());
            }
        });
        offer.run();
        return box;
    }

    private SegmentedButton axes() {
        ToggleGroup group = new ToggleGroup();
        SegmentedButton buttons = new SegmentedButton();
        buttons.setToggleGroup(group);
        BooleanBinding codes = Bindings.createBooleanBinding(
                () -> model.chosen().get() != null && !model.chosen().get().scale().logarithmic(), model.chosen());
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(Bindings.when(codes)
                .then(Texts.get("inspector.axis.tip") + "\n" + Texts.get("action.disabled", Texts.get("reason.codes")))
                .otherwise(Texts.get("inspector.axis.tip")));
        Tooltip.install(buttons, tip); // not on the single buttons, which show none while disabled
        for (AxisKind kind : AxisKind.values()) {
            ToggleButton button = new ToggleButton(Texts.get("inspector.axis." + kind.name().toLowerCase(Locale.ROOT)));
            button.setId("inspector-axis-" + kind.name().toLowerCase(Locale.ROOT));
            button.setUserData(kind);
            button.setSelected(kind == model.look().axis().get());
            button.setMinWidth(USE_PREF_SIZE);
            if (kind != AxisKind.LINEAR) {
                button.disableProperty().bind(codes);
            }
            buttons.getButtons().add(button);
        }
        group.selectedToggleProperty().addListener((observable, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            } else {
                model.look().axis().set((AxisKind) now.getUserData());
            }
        });
        model.look().axis()
                .addListener((observable, before, now) -> group.getToggles().stream().filter(toggle -> toggle.getUserData() == now)
                        .forEach(toggle -> toggle.setSelected(true)));
        return buttons;
    }

    private static Label note(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.getStyleClass().add("inspector-note");
        return label;
    }
}
