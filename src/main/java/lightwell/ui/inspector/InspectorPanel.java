package lightwell.ui.inspector;

import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.collections.ObservableSet;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lightwell.ui.Texts;
import lightwell.ui.depth.DepthMeasureModel;
import lightwell.ui.viewer.Inspection;
import lightwell.ui.viewer.ViewerModel;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The panel of numbers beside the panes: probe, pins, depth, histogram, waveform, statistics and region, each of which folds. */
public final class InspectorPanel extends BorderPane {

    private final ObservableSet<String> folded;

    /**
     * @param shown  closing it turns this off
     * @param folded names of the sections that are folded; follows what the user does
     */
    public InspectorPanel(ProbesModel probes, MeasureModel measures, DepthMeasureModel depth, ViewerModel viewer, BooleanProperty shown,
                          ObservableSet<String> folded) {
        this.folded = folded;
        Inspection inspection = viewer.inspection();
        setId("inspector");
        getStyleClass().add("inspector");
        getStylesheets().add(Objects.requireNonNull(InspectorPanel.class.getResource("inspector.css")).toExternalForm());
        setTop(header(shown));
        TitledPane measured = section("depth", new DepthSection(depth, viewer));
        VBox sections = new VBox(
                section("probe", new ProbeSection(probes)), section("pins", new PinsSection(probes, inspection)),
                measured, section("measure", new HistogramSection(probes, measures)), section("waveform", new WaveformSection(measures)),
                section("statistics", new StatisticsSection(measures)), section("region", new RegionSection(probes, measures, inspection)));
        ScrollPane scroll = new ScrollPane(sections);
        SectionFollow follow = new SectionFollow(scroll, sections, measured);
        inspection.tool().addListener((observable, before, now) -> suit(now, measured, follow));
        suit(inspection.tool().get(), measured, follow);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
    }

    /** Who measures along a line looks at what it measures. */
    private static void suit(Inspection.Tool tool, TitledPane measured, SectionFollow follow) {
        boolean line = tool == Inspection.Tool.LINE;
        measured.setExpanded(measured.isExpanded() || line);
        follow.follow(line);
    }

    private static Node header(BooleanProperty shown) {
        Label title = new Label(Texts.get("inspector.title"));
        title.getStyleClass().add("inspector-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button close = new Button(null, new FontIcon(MaterialDesignC.CLOSE));
        close.getStyleClass().addAll("flat", "button-icon", "small");
        close.setAccessibleText(Texts.get("inspector.close"));
        close.setTooltip(new Tooltip(Texts.get("inspector.close")));
        close.setOnAction(event -> shown.set(false));
        HBox header = new HBox(title, close);
        header.getStyleClass().add("inspector-header");
        return header;
    }

    private TitledPane section(String key, Node content) {
        TitledPane section = new TitledPane(Texts.get("inspector.section." + key), content);
        section.setId("inspector-section-" + key);
        section.setAnimated(false);
        section.setExpanded(!folded.contains(key));
        section.expandedProperty().addListener((observable, before, expanded) -> {
            if (expanded) {
                folded.remove(key);
            } else {
                folded.add(key);
            }
        });
        return section;
    }
}
