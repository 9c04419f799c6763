package lightwell.ui.inspect;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Creates tables for the inspector: as high as their rows, not sortable, with keyboard navigation. */
final class Tables {

    private static final double LINE = 19;
    private static final double HEADER = 27;

    private Tables() {}

    /**
     * @param name  accessible name
     * @param empty text shown without rows
     */
    static <T> TableView<T> table(String id, String name, String empty) {
        TableView<T> table = new TableView<>();
        table.setId(id);
        table.setAccessibleText(name);
        table.getStyleClass().add("inspector-table");
        table.setFixedCellSize(LINE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Label placeholder = new Label(empty);
        placeholder.setWrapText(true);
        table.setPlaceholder(placeholder);
        table.prefHeightProperty().bind(Bindings.createDoubleBinding(
                () -> Math.max(1, table.getItems().size()) * LINE + HEADER, table.getItems()));
        table.minHeightProperty().bind(table.prefHeightProperty());
        table.maxHeightProperty().bind(table.prefHeightProperty());
        return table;
    }

    /** A column of numbers, right-aligned in a monospaced font. */
    static <T> TableColumn<T, String> numbers(String title, double width, Function<T, String> text) {
        TableColumn<T, String> column = words(title, width, text);
        column.getStyleClass().add("number");
        return column;
    }

    static <T> TableColumn<T, String> words(String title, double width, Function<T, String> text) {
        TableColumn<T, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    /** Replaces the rows; if their number stays the same, the table keeps its position and selection. */
    static <T> void show(TableView<T> table, List<T> lines) {
        ObservableList<T> items = table.getItems();
        if (items.size() != lines.size()) {
            items.setAll(lines);
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!items.get(i).equals(lines.get(i))) {
                items.set(i, lines.get(i));
            }
        }
    }
}
