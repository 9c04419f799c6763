package lightwell.ui.compare;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import lightwell.compare.ComparisonFigures.Line;

/** Names of figures and their values, in two columns. */
final class FigureGrid extends GridPane {

    private static final double NAMES = 128;

    FigureGrid() {
        getStyleClass().add("figures");
        ColumnConstraints names = new ColumnConstraints(NAMES);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        getColumnConstraints().addAll(names, values);
    }

    void show(List<Line> lines) {
        getChildren().clear();
        for (int row = 0; row < lines.size(); row++) {
            Line line = lines.get(row);
            Label name = new Label(line.name().toString());
            name.setWrapText(true);
            name.getStyleClass().add("figure-name");
            Label value = new Label(line.value().toString());
            value.setId("figure-" + line.id());
            value.setWrapText(true);
            value.getStyleClass().add("figure-value");
            value.setTooltip(new Tooltip(line.name() + ": " + line.value()));
            GridPane.setValignment(name, VPos.TOP);
            addRow(row, name, value);
        }
        setVisible(!lines.isEmpty());
        setManaged(!lines.isEmpty());
    }
}
