package lightwell.ui.inspect;

import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lightwell.ui.kit.Texts;

/** The statistics of the histogram's layer. */
final class StatisticsSection extends VBox {

    private static final int CHANNELS = 4;

    private final MeasureModel model;
    private final TableView<StatisticsRows.Row> table = Tables.table("inspector-statistics", Texts.get("inspector.section.statistics"),
            Texts.get("inspector.none"));

    StatisticsSection(MeasureModel model) {
        this.model = model;
        getStyleClass().add("inspector-section");
        table.getColumns().add(Tables.words("", 64, StatisticsRows.Row::label));
        for (int i = 0; i < CHANNELS; i++) {
            int channel = i;
            table.getColumns().add(Tables.numbers("", 72, row -> channel < row.values().size() ? row.values().get(channel) : ""));
        }
        HBox buttons = new HBox(
                Buttons.copy(() -> model.result().get().map(measured -> StatisticsRows.tabSeparated(List.of(measured))).orElse("")));
        buttons.getStyleClass().add("inspector-buttons");
        getChildren().addAll(table, buttons);
        model.result().addListener(observable -> update());
        update();
    }

    private void update() {
        List<String> channels = model.result().get().map(measured -> measured.subject().channels()).orElse(List.of());
        for (int i = 0; i < CHANNELS; i++) {
            table.getColumns().get(i + 1).setText(i < channels.size() ? channels.get(i) : "");
        }
        Tables.show(table, model.result().get().map(StatisticsRows::of).orElse(List.of()));
    }
}
