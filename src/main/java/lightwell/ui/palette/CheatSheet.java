package lightwell.ui.palette;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lightwell.ui.Texts;

/** Every key on one page, over the window, in two columns of about the same height. */
public final class CheatSheet extends Overlay {

    private static final double SECTION_WIDTH = 380;

    /** @param sheet asked each time it opens */
    public CheatSheet(BooleanProperty open, Supplier<KeySheet> sheet) {
        super(open);
        setId("cheat-sheet");
        VBox left = column();
        VBox right = column();
        HBox sections = new HBox(left, right);
        sections.getStyleClass().add("sections");
        ScrollPane scroll = new ScrollPane(sections);
        scroll.setFitToWidth(true);
        Label title = new Label(Texts.get("sheet.title"));
        title.getStyleClass().add("title");
        VBox box = new VBox(title, scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        box.getStyleClass().add("cheat-sheet");
        box.setMaxSize(2 * SECTION_WIDTH + 90, USE_PREF_SIZE);
        open.addListener((observable, before, now) -> {
            if (now) {
                fill(left, right, sheet.get().sections());
            }
        });
        fill(left, right, sheet.get().sections());
        show(box, scroll);
    }

    private static void fill(VBox left, VBox right, List<KeySheet.Section> all) {
        int split = split(all);
        left.getChildren().setAll(all.subList(0, split).stream().map(CheatSheet::section).toList());
        right.getChildren().setAll(all.subList(split, all.size()).stream().map(CheatSheet::section).toList());
    }

    private static VBox column() {
        VBox column = new VBox();
        column.getStyleClass().add("column");
        return column;
    }

    /** How many sections go to the left, so that both columns have about as many rows. */
    private static int split(List<KeySheet.Section> sections) {
        int rows = sections.stream().mapToInt(section -> section.rows().size()).sum();
        int split = 0;
        for (int left = 0; split < sections.size(); split++) {
            int next = sections.get(split).rows().size();
            if (2 * left + next > rows) {
                break;
            }
            left += next;
        }
        return split;
    }

    private static GridPane section(KeySheet.Section section) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("section");
        grid.setPrefWidth(SECTION_WIDTH);
        ColumnConstraints keys = new ColumnConstraints();
        keys.setMinWidth(USE_PREF_SIZE);
        keys.setPrefWidth(130);
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
            GridPane.setValignment(cap, VPos.TOP);
            Label text = new Label(row.name());
            text.setWrapText(true);
            text.setTooltip(new Tooltip(row.text()));
            grid.addRow(i + 1, cap, text);
        }
        return grid;
    }
}
