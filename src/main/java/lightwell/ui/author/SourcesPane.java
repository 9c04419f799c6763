package lightwell.ui.author;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lightwell.author.source.SourceOptions;
import lightwell.ui.kit.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The list of sources; the selected one is previewed. For the FX thread. */
final class SourcesPane extends VBox {

    private final ListView<AuthorSource> list = new ListView<>();

    SourcesPane(AuthorModel model, AuthorSettings settings, PreviewModel preview, AuthorDialogs dialogs) {
        getStyleClass().add("author-sources");
        list.setId("author-sources");
        list.setAccessibleText(Texts.get("author.sources"));
        list.setItems(model.sources());
        list.setCellFactory(SourceCell::new);
        Label empty = new Label(Texts.get("author.empty"));
        empty.setWrapText(true);
        list.setPlaceholder(empty);
        VBox.setVgrow(list, Priority.ALWAYS);
        MultipleSelectionModel<AuthorSource> selection = list.getSelectionModel();
        selection.setSelectionMode(SelectionMode.MULTIPLE);
        selection.getSelectedItems().addListener((ListChangeListener<AuthorSource>) change -> model.selected()
                .setAll(selection.getSelectedItems()));
        selection.selectedItemProperty().addListener((observable, before, now) -> preview.show(Optional.ofNullable(now)));
        model.sources().addListener((ListChangeListener<AuthorSource>) change -> {
            if (selection.isEmpty() && !model.sources().isEmpty()) {
                selection.select(0);
            }
        });
        Button remove = new Button(null, FontIcon.of(MaterialDesignC.CLOSE));
        remove.setId("author-remove");
        remove.getStyleClass().addAll("flat", "button-icon");
        remove.setAccessibleText(Texts.get("author.remove"));
        remove.setTooltip(new Tooltip(Texts.get("author.remove.tip")));
        remove.disableProperty().bind(selection.selectedItemProperty().isNull());
        remove.setOnAction(event -> model.removeSelected());
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.DELETE) {
                remove.fire(); // does nothing while it is disabled
                key.consume();
            }
        });
        Button add = new Button(Texts.get("author.add"), FontIcon.of(MaterialDesignP.PLUS));
        add.setId("author-add");
        add.setMinWidth(USE_PREF_SIZE);
        add.setTooltip(new Tooltip(Texts.get("author.add.tip")));
        add.setOnAction(event -> model.add(dialogs.sources(model.beginning())));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox buttons = new HBox(add, between, remove);
        buttons.getStyleClass().add("buttons");
        Label problem = new Label();
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.textProperty().bind(model.problem());
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        FormRow space = FormRow
                .choice("inputSpace", spaces(), settings.inputSpace, name -> name.orElseGet(() -> Texts.get("author.inputSpace.file")));
        getChildren().addAll(buttons, list, problem, space);
    }

    @SuppressWarnings("unchecked") // an array of Optional, which Java cannot make otherwise
    private static Optional<String>[] spaces() {
        return Stream.concat(Stream.of(Optional.<String>empty()), SourceOptions.names().stream().map(Optional::of))
                .toArray(Optional[]::new);
    }

    void take() {
        list.requestFocus();
    }
}
