package lightwell.ui.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lightwell.image.stats.ChannelStatistics;
import lightwell.ui.kit.Texts;
import lightwell.ui.marks.Annotations;
import lightwell.ui.measure.Figure;
import lightwell.ui.measure.Measurable;
import lightwell.ui.measure.Measured;

/** The position of the region, and the statistics of every layer in it. */
final class RegionSection extends VBox {

    private record Line(String layer, String min, String mean, String median, String max) {}

    private final ProbesModel probes;
    private final MeasureModel model;
    private final Annotations inspection;
    private final TableView<Line> table = Tables.table("inspector-region", Texts.get("inspector.section.region"), "");
    private final Label place = new Label();

    RegionSection(ProbesModel probes, MeasureModel model, Annotations inspection) {
        this.probes = probes;
        this.model = model;
        this.inspection = inspection;
        getStyleClass().add("inspector-section");
        place.setId("inspector-region-place");
        place.setWrapText(true);
        place.getStyleClass().add("inspector-note");
        table.getColumns().add(Tables.words(Texts.get("inspector.column.layer"), 112, Line::layer));
        table.getColumns().add(Tables.numbers(Texts.get("inspector.column.min"), 60, Line::min));
        table.getColumns().add(Tables.numbers(Texts.get("inspector.column.mean"), 64, Line::mean));
        table.getColumns().add(Tables.numbers(Texts.get("inspector.column.median"), 60, Line::median));
        table.getColumns().add(Tables.numbers(Texts.get("inspector.column.max"), 60, Line::max));
        Button clear = Buttons.of("clear", () -> inspection.region().set(Optional.empty()));
        HBox buttons = new HBox(clear, Buttons.copy(() -> inOrder().isEmpty() ? "" : StatisticsRows.tabSeparated(inOrder())));
        buttons.getStyleClass().add("inspector-buttons");
        buttons.visibleProperty().bind(table.visibleProperty());
        buttons.managedProperty().bind(table.visibleProperty());
        table.managedProperty().bind(table.visibleProperty());
        getChildren().addAll(place, table, buttons);
        inspection.region().addListener(observable -> update());
        model.overview().addListener((ListChangeListener<Measured>) change -> update());
        update();
    }

    private void update() {
        place.setText(inspection.region().get().map(region -> Texts.get("inspector.region.at", Integer.toString(region.width()),
                Integer.toString(region.height()), Integer.toString(region.x()), Integer.toString(region.y())))
                .orElse(Texts.get("inspector.region.empty")));
        table.setVisible(inspection.region().get().isPresent());
        Tables.show(table, inOrder().stream().flatMap(measured -> lines(measured).stream()).toList());
    }

    /** In the order of the probe, not of the measurements. */
    private List<Measured> inOrder() {
        List<Measured> ordered = new ArrayList<>();
        for (Measurable subject : probes.subjects().get()) {
            model.overview().stream().filter(measured -> measured.subject() == subject).forEach(ordered::add);
        }
        return ordered;
    }

    private static List<Line> lines(Measured measured) {
        Figure figure = measured.subject().figure();
        List<Line> lines = new ArrayList<>();
        for (int c = 0; c < measured.channels().size(); c++) {
            ChannelStatistics one = measured.channels().get(c);
            lines.add(new Line(Series.label(measured.subject(), c), figure.text(one.min()), figure.derived(one.mean()),
                    figure.text(one.percentile(50)), figure.text(one.max())));
        }
        return lines;
    }
}
