package lightwell.ui.metadata;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyEvent;
import javafx.stage.WindowEvent;
import lightwell.metadata.tree.MetadataNode;
import lightwell.ui.kit.TextClipboard;
import lightwell.ui.kit.Texts;

/** The metadata as a tree of names and values, whose selection can be copied. */
final class MetadataTable extends TreeTableView<MetadataNode> {

    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
    /** The levels of groups that are initially expanded: layers and their blocks. */
    private static final int OPEN_LEVELS = 2;

    private static final double NAME_WIDTH = 150;

    private final MetadataModel model;

    MetadataTable(MetadataModel model) {
        this.model = model;
        setId("metadata");
        setAccessibleText(Texts.get("metadata.title"));
        getStyleClass().addAll("dense", "metadata-table");
        setShowRoot(false);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TreeTableColumn<MetadataNode, String> name = column("metadata.name", MetadataNode::name);
        name.setPrefWidth(NAME_WIDTH);
        TreeTableColumn<MetadataNode, String> value = column("metadata.value", MetadataNode::text);
        value.setPrefWidth(NAME_WIDTH);
        getColumns().add(name);
        getColumns().add(value);
        setPlaceholder(new Label());
        setContextMenu(menu());
        addEventFilter(KeyEvent.KEY_PRESSED, key -> MetadataCopying.of(key).ifPresent(copying -> {
            copy(copying);
            key.consume();
        }));
        model.shown().addListener(observable -> show());
        show();
    }

    Optional<MetadataNode> selected() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem()).map(TreeItem::getValue);
    }

    private void show() {
        TreeItem<MetadataNode> root = item(model.shown().get());
        root.setExpanded(true);
        expand(root, model.query().get().isBlank() ? OPEN_LEVELS : Integer.MAX_VALUE);
        setRoot(root);
    }

    private static TreeItem<MetadataNode> item(MetadataNode node) {
        TreeItem<MetadataNode> item = new TreeItem<>(node);
        node.children().forEach(child -> item.getChildren().add(item(child)));
        return item;
    }

    private static void expand(TreeItem<MetadataNode> item, int levels) {
        if (levels > 0 && !item.isLeaf()) {
            item.setExpanded(true);
            item.getChildren().forEach(child -> expand(child, levels - 1));
        }
    }

    private void collapse(TreeItem<MetadataNode> root) {
        root.getChildren().forEach(child -> {
            collapse(child);
            child.setExpanded(false);
        });
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        for (MetadataCopying copying : MetadataCopying.values()) {
            MenuItem item = item(copying.words(), () -> copy(copying));
            menu.getItems().add(item);
            menu.addEventHandler(WindowEvent.WINDOW_SHOWING, event -> item.setDisable(copying.text(selected()).isEmpty()));
        }
        menu.getItems().addAll(new SeparatorMenuItem(), item(Texts.get("metadata.expand"), () -> expand(getRoot(), Integer.MAX_VALUE)),
                item(Texts.get("metadata.collapse"), () -> collapse(getRoot())));
        return menu;
    }

    private void copy(MetadataCopying copying) {
        copying.text(selected()).ifPresent(TextClipboard::put);
    }

    private static MenuItem item(String words, Runnable work) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(event -> work.run());
        return item;
    }

    private TreeTableColumn<MetadataNode, String> column(String key, Function<MetadataNode, String> text) {
        TreeTableColumn<MetadataNode, String> column = new TreeTableColumn<>(Texts.get(key));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue().getValue())));
        column.setCellFactory(cells -> new TreeTableCell<>() {
            @Override
            protected void updateItem(String shown, boolean empty) {
                super.updateItem(shown, empty);
                setText(empty ? null : shown);
                MetadataNode node = empty || getTableRow() == null ? null : getTableRow().getItem();
                pseudoClassStateChanged(FOUND, node != null && MetadataFilter.matches(node, model.query().get()));
            }
        });
        return column;
    }
}
