package lightwell.ui.palette;

import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.kit.Texts;

/** All commands of the window by name: type, choose, Enter. Escape closes it. */
public final class CommandPalette extends Overlay {

    private static final double WIDTH = 520;
    private static final double ROW = 26;
    private static final int ROWS = 12;

    private final PaletteModel model;
    private final TextField query = new TextField();
    private final ListView<WindowAction> list;

    public CommandPalette(PaletteModel model) {
        super(model.open());
        this.model = model;
        list = new ListView<>(model.found());
        setId("command-palette");
        query.setId("palette-query");
        query.setPromptText(Texts.get("palette.prompt"));
        query.textProperty().bindBidirectional(model.query());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        list.setId("palette-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new CommandCell());
        list.setPlaceholder(new Label(Texts.get("palette.nothing")));
        list.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY) {
                runSelected();
            }
        });
        list.setPrefHeight(ROWS * ROW + 2);
        list.setAccessibleText(Texts.get("palette.title"));
        model.found().addListener((InvalidationListener) changed -> Platform.runLater(() -> select(0)));
        VBox box = new VBox(query, list);
        box.getStyleClass().add("palette");
        box.setMaxSize(WIDTH, USE_PREF_SIZE);
        Platform.runLater(() -> select(0));
        show(box, query);
    }

    private void steer(KeyEvent key) {
        int page = ROWS - 1;
        switch (key.getCode()) {
            case DOWN -> select(list.getSelectionModel().getSelectedIndex() + 1);
            case UP -> select(list.getSelectionModel().getSelectedIndex() - 1);
            case PAGE_DOWN -> select(list.getSelectionModel().getSelectedIndex() + page);
            case PAGE_UP -> select(list.getSelectionModel().getSelectedIndex() - page);
            case ENTER -> runSelected();
            default -> {
                return; // it is a typed character
            }
        }
        key.consume();
    }

    private void select(int index) {
        int last = model.found().size() - 1;
        if (last >= 0) {
            int inside = Math.max(0, Math.min(last, index));
            list.getSelectionModel().select(inside);
            list.scrollTo(Math.max(0, inside - ROWS / 2));
        }
    }

    private void runSelected() {
        WindowAction chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && chosen.reason().isEmpty()) {
            model.run(chosen);
        }
    }
}
