package lightwell.ui.shell;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableView;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Every text of windows: what they show, their menus and tips, and what a screen reader says. For the FX thread. */
final class ShownTexts {

    private final Set<String> texts = new TreeSet<>();

    Stream<String> all() {
        return texts.stream();
    }

    void add(Window window) {
        if (window instanceof Stage stage) {
            add(stage.getTitle());
        }
        if (window instanceof ContextMenu menu) {
            menu.getItems().forEach(this::add);
        }
        add(window.getScene().getRoot());
    }

    private void add(Node node) {
        add(node.getAccessibleText(), node.getAccessibleHelp());
        if (node.getProperties().get("javafx.scene.control.Tooltip") instanceof Tooltip tip) {
            add(tip.getText());
        }
        if (node instanceof Control control && control.getTooltip() != null) {
            add(control.getTooltip().getText());
        }
        if (node instanceof Control control && control.getContextMenu() != null) {
            control.getContextMenu().getItems().forEach(this::add);
        }
        addContent(node);
        addInside(node);
    }

    private void addContent(Node node) {
        if (node instanceof Text text) {
            add(text.getText());
        } else if (node instanceof Labeled labeled) {
            add(labeled.getText());
        } else if (node instanceof TextInputControl input) {
            add(input.getText(), input.getPromptText());
        } else if (node instanceof ComboBox<?> box) {
            addItems(box);
        }
        if (node instanceof MenuBar bar) {
            bar.getMenus().forEach(this::add);
        } else if (node instanceof MenuButton button) {
            button.getItems().forEach(this::add);
        }
    }

    private void addInside(Node node) {
        if (node instanceof TreeTableView<?> tree) { // tags and values are as the file and ExifTool name them
            tree.getColumns().forEach(column -> add(column.getText()));
        } else if (node instanceof Parent parent) {
            // the text of a label is its own, and cut to its width
            parent.getChildrenUnmodifiable().stream().filter(child -> !(node instanceof Labeled && child instanceof Text))
                    .forEach(this::add);
        }
    }

    private <T> void addItems(ComboBox<T> box) {
        if (box.getConverter() != null) {
            box.getItems().forEach(item -> add(box.getConverter().toString(item)));
        }
    }

    private void add(MenuItem item) {
        add(item.getText());
        if (item instanceof Menu menu) {
            menu.getItems().forEach(this::add);
        }
    }

    private void add(String... found) {
        for (String text : found) {
            if (text != null && !text.isBlank()) {
                texts.add(text);
            }
        }
    }
}
