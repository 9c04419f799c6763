package lightwell.ui.palette;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lightwell.ui.kit.Texts;

/** A page of all keys over the window, in as many columns as fit; a field filters them. */
public final class CheatSheet extends Overlay {

    private static final double COLUMN = 276;
    private static final double GAP = 24;
    /** The width beside the columns: edges of the box, scroll bar, and edges of the overlay. */
    private static final double BOX_EDGES = 46;
    private static final double EDGES = 48 + BOX_EDGES;
    private static final int MOST_COLUMNS = 5;

    private final Supplier<KeySheet> sheet;
    private final TextField query = new TextField();
    private final HBox columns = new HBox(GAP);

    /**
     * @param sheet called each time the page opens
     * @param foot  sentences below the keys, asked for each time the page opens; empty for none
     */
    public CheatSheet(BooleanProperty open, Supplier<KeySheet> sheet, Supplier<String> foot) {
        super(open);
        this.sheet = sheet;
        setId("cheat-sheet");
        columns.getStyleClass().add("sections");
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(Texts.get("sheet.title"));
        Label title = new Label(Texts.get("sheet.title"));
        title.getStyleClass().add("title");
        query.setId("sheet-query");
        query.setPromptText(Texts.get("sheet.prompt"));
        query.setAccessibleText(Texts.get("sheet.prompt"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, space, query);
        head.getStyleClass().add("head");
        VBox box = new VBox(head, scroll);
        Label below = new Label();
        below.setId("sheet-foot");
        below.getStyleClass().add("foot");
        below.setWrapText(true);
        below.setMinHeight(USE_PREF_SIZE);
        below.managedProperty().bind(below.textProperty().isNotEmpty());
        below.visibleProperty().bind(below.managedProperty());
        box.getChildren().add(below);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        box.getStyleClass().add("cheat-sheet");
        box.setMaxHeight(USE_PREF_SIZE);
        InvalidationListener changed = observable -> {
            if (open.get()) {
                fill();
            }
        };
        below.setText(foot.get());
        open.addListener(observable -> {
            query.clear();
            below.setText(foot.get());
        });
        open.addListener(changed);
        query.textProperty().addListener(changed);
        widthProperty().addListener(changed);
        box.maxWidthProperty().bind(columns.prefWidthProperty().add(BOX_EDGES));
        show(box, query);
    }

    private void fill() {
        int most = (int) ((getWidth() - EDGES + GAP) / (COLUMN + GAP));
        int number = Math.max(1, Math.min(MOST_COLUMNS, most));
        columns.setPrefWidth(number * (COLUMN + GAP) - GAP);
        List<KeySheet.Section> wanted = sheet.get().filtered(query.getText()).sections();
        columns.getChildren().setAll(SheetColumns.of(wanted, number).stream().map(CheatSheet::column).toList());
        if (wanted.isEmpty()) {
            columns.getChildren().setAll(new Label(Texts.get("sheet.nothing")));
        }
    }

    private static VBox column(List<KeySheet.Section> sections) {
        VBox column = new VBox();
        column.getStyleClass().add("column");
        sections.forEach(section -> column.getChildren().add(section(section)));
        return column;
    }

    private static GridPane section(KeySheet.Section section) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("section");
        grid.setPrefWidth(COLUMN);
        ColumnConstraints keys = new ColumnConstraints();
        keys.setMinWidth(104);
        keys.setMaxWidth(104);
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(keys, words);
        Label title = new Label(section.title());
        title.getStyleClass().add("section-title");
        grid.add(title, 0, 0, 2, 1);
        for (int i = 0; i < section.rows().size(); i++) {
            KeySheet.Row row = section.rows().get(i);
            Label cap = new Label(row.keys());
            cap.getStyleClass().add("keys");
            cap.setWrapText(true);
            GridPane.setValignment(cap, VPos.TOP);
            Label text = new Label(row.name());
            text.setWrapText(true);
            text.setTooltip(new Tooltip(row.text()));
            grid.addRow(i + 1, cap, text);
        }
        return grid;
    }
}
