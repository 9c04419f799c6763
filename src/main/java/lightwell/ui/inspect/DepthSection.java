package lightwell.ui.inspect;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lightwell.ui.kit.Texts;
import lightwell.ui.marks.Annotations;
import lightwell.ui.measure.DepthTable;
import lightwell.ui.measure.DepthWords;
import lightwell.ui.measure.MeasuredDepth;
import lightwell.ui.viewer.ViewerModel;

/** Depth measurements of the line and of the region: distance, profile, plane, depths; each visible while its mark exists. */
final class DepthSection extends VBox {

    private static final double LABEL = 92;

    private final DepthMeasureModel model;
    private final Annotations inspection;
    private final Label hint = note("inspector-depth-hint");
    private final Label distance = new Label();
    private final Label accuracy = new Label();
    private final Tooltip worth = new Tooltip();
    private final TableView<DepthWords.Ends> ends = Tables.table("inspector-depth-ends", Texts.get("depth.ends"), "");
    private final Label walked = note("inspector-depth-walked");
    private final Label noPlane = note("inspector-depth-no-plane");
    private final TableView<DepthWords.Row> plane = Tables.table("inspector-depth-plane", Texts.get("depth.region.plane"), "");
    private final TableView<DepthWords.Row> depths = Tables.table("inspector-depth-region", Texts.get("depth.region.depths"), "");
    private final VBox ofLine;
    private final VBox ofRegion;
    private final HBox buttons;

    DepthSection(DepthMeasureModel model, ViewerModel viewer) {
        this.model = model;
        this.inspection = viewer.inspection();
        getStyleClass().add("inspector-section");
        ProfileChart chart = new ProfileChart(model, viewer);
        Label readout = note("inspector-depth-readout");
        readout.getStyleClass().add("inspector-mono");
        readout.textProperty().bind(chart.readout());
        readout.setMinHeight(30); // two lines, so that the controls below do not move
        layOutTables();
        ofLine = box(heading(), ends, chart, readout, walked);
        HBox tables = new HBox(plane, depths);
        tables.setSpacing(8);
        HBox.setHgrow(plane, Priority.ALWAYS);
        HBox.setHgrow(depths, Priority.ALWAYS);
        ofRegion = box(noPlane, tables);
        Button clear = Buttons.of("clearLine", () -> inspection.line().set(Optional.empty()));
        clear.visibleProperty().bind(ofLine.visibleProperty());
        clear.managedProperty().bind(ofLine.visibleProperty());
        buttons = new HBox(clear, Buttons.copy(() -> model.result().get().map(DepthTable::of).orElse("")));
        buttons.getStyleClass().add("inspector-buttons");
        getChildren().addAll(hint, ofLine, ofRegion, buttons);
        for (Node part : List.of(hint, ofRegion, ofLine, buttons, noPlane, plane)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        model.result().addListener(observable -> update());
        model.problem().addListener(observable -> update());
        inspection.tool().addListener(observable -> update());
        update();
    }

    private Node heading() {
        distance.setId("inspector-depth-distance");
        distance.getStyleClass().add("depth-distance");
        distance.setMinWidth(USE_PREF_SIZE);
        accuracy.setId("inspector-depth-accuracy");
        accuracy.getStyleClass().add("depth-badge");
        worth.setWrapText(true);
        worth.setMaxWidth(420);
        accuracy.setTooltip(worth);
        distance.setTooltip(worth);
        HBox heading = new HBox(distance, accuracy);
        heading.getStyleClass().add("depth-line");
        return heading;
    }

    private void layOutTables() {
        ends.getColumns().add(Tables.words("", LABEL, DepthWords.Ends::label));
        ends.getColumns().add(Tables.numbers("A", 88, DepthWords.Ends::from));
        ends.getColumns().add(Tables.numbers("B", 88, DepthWords.Ends::to));
        ends.getColumns().add(Tables.numbers("B − A", 88, DepthWords.Ends::difference));
        layOut(plane, "depth.region.plane");
        layOut(depths, "depth.region.depths");
    }

    private static void layOut(TableView<DepthWords.Row> table, String title) {
        table.getColumns().add(Tables.words(Texts.get(title), LABEL, DepthWords.Row::label));
        table.getColumns().add(Tables.numbers("", 78, DepthWords.Row::value));
    }

    private void update() {
        Optional<MeasuredDepth> measured = model.result().get();
        Optional<MeasuredDepth.OfLine> line = measured.flatMap(MeasuredDepth::line);
        Optional<MeasuredDepth.OfRegion> region = measured.flatMap(MeasuredDepth::region);
        hint.setText(!model.problem().get().isEmpty() ? model.problem().get() : Texts.get(switch (inspection.tool().get()) {
            case NONE -> "depth.hint";
            case LINE -> "depth.hint.line";
            case REGION -> "depth.hint.region";
        }));
        hint.setVisible(measured.isEmpty() || inspection.tool().get() != Annotations.Tool.NONE);
        ofLine.setVisible(line.isPresent());
        ofRegion.setVisible(region.isPresent());
        buttons.setVisible(measured.isPresent());
        line.ifPresent(of -> {
            distance.setText(of.distance().map(DepthWords::distance).orElseGet(() -> DepthWords.line(measured.get()).orElse("")));
            accuracy.setText(measured.get().description().accuracy().label().toString());
            worth.setText(DepthWords.worth(measured.get()));
            Tables.show(ends, DepthWords.ends(of));
            walked.setText(DepthWords.profile(of.profile()));
        });
        region.ifPresent(of -> {
            noPlane.setText(of.why());
            noPlane.setVisible(of.plane().isEmpty());
            plane.setVisible(of.plane().isPresent());
            Tables.show(plane, DepthWords.plane(of));
            Tables.show(depths, DepthWords.depths(of.depths()));
        });
    }

    private static VBox box(Node... parts) {
        VBox box = new VBox(parts);
        box.setSpacing(5);
        return box;
    }

    private static Label note(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("inspector-note");
        return label;
    }
}
