package lightwell.ui.inspect;

import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ObservableSet;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import lightwell.ui.kit.Texts;
import lightwell.ui.marks.Annotations;
import lightwell.ui.viewer.ViewerModel;

/** The panel of numbers beside the panes, the most used sections first; each section folds. */
public final class InspectorPanel extends BorderPane {

    private final ObservableSet<String> folded;

    /**
     * @param folded names of folded sections; updated by user actions
     */
    public InspectorPanel(ProbesModel probes, MeasureModel measures, DepthMeasureModel depth, ViewerModel viewer,
            ObservableSet<String> folded) {
        this.folded = folded;
        Annotations inspection = viewer.inspection();
        setId("inspector");
        getStyleClass().add("inspector");
        getStylesheets().add(Objects.requireNonNull(InspectorPanel.class.getResource("inspect.css")).toExternalForm());
        FoldingSection measured = section("depth", new DepthSection(depth, viewer), Bindings.createBooleanBinding(
                () -> inspection.line().get().isPresent() || inspection.region().get().isPresent()
                        || inspection.tool().get() == Annotations.Tool.LINE,
                inspection.line(), inspection.region(), inspection.tool()));
        VBox sections = new VBox(
                section("probe", new ProbeSection(probes)),
                section("pins", new PinsSection(probes, inspection), Bindings.isNotEmpty(inspection.pins())),
                section("measure", new HistogramSection(probes, measures)),
                section("region", new RegionSection(probes, measures, inspection), Bindings.createBooleanBinding(
                        () -> inspection.region().get().isPresent(), inspection.region())),
                ofLayer(measures, section("statistics", new StatisticsSection(measures))),
                ofLayer(measures, section("waveform", new WaveformSection(measures))),
                measured);
        ScrollPane scroll = new ScrollPane(sections);
        SectionFollow follow = new SectionFollow(scroll, sections, measured);
        inspection.tool().addListener((observable, before, now) -> suit(now, measured, follow));
        suit(inspection.tool().get(), measured, follow);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
    }

    /** Scrolls to the measurements while the line tool is on. */
    private static void suit(Annotations.Tool tool, TitledPane measured, SectionFollow follow) {
        boolean line = tool == Annotations.Tool.LINE;
        measured.setExpanded(measured.isExpanded() || line);
        follow.follow(line);
    }

    private FoldingSection section(String key, Node content) {
        return section(key, content, new SimpleBooleanProperty(true));
    }

    private FoldingSection section(String key, Node content, ObservableBooleanValue filled) {
        return new FoldingSection(key, content, folded, filled);
    }

    /** Adds the measured layer's name to the title; the previous name stays until the next result. */
    private static FoldingSection ofLayer(MeasureModel measures, FoldingSection section) {
        String title = section.getText();
        section.textProperty()
                .bind(measures.result().map(result -> result.map(of -> Texts.get("inspector.section.of", title, of.subject().title()))
                        .orElse(title)));
        return section;
    }
}
