package lightwell.ui.metadata;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lightwell.metadata.tree.MetadataNode;
import lightwell.ui.actions.ActionControls;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.kit.Texts;

/** The metadata of the photo: a summary, and below it all entries of the file, to search and copy. */
public final class MetadataPanel extends VBox {

    private static final int DETAIL_LINES = 4;

    private final MetadataModel model;
    private final GridPane summary = new GridPane();
    private final TextField search = new TextField();

    /** @param actions contains the one that copies JSON */
    public MetadataPanel(MetadataModel model, ActionRegistry actions) {
        this.model = model;
        setId("metadata-panel");
        getStyleClass().add("metadata-panel");
        getStylesheets().add(MetadataPanel.class.getResource("metadata.css").toExternalForm());
        summary.getStyleClass().add("summary");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(62);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setFillWidth(true);
        summary.getColumnConstraints().addAll(names, values);
        MetadataTable table = new MetadataTable(model);
        Label nothing = new Label();
        nothing.getStyleClass().add("nothing");
        nothing.setMouseTransparent(true);
        nothing.textProperty().bind(Bindings.createStringBinding(this::absence, model.shown(), model.reading(), model.query()));
        StackPane tree = new StackPane(table, nothing);
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().addAll(head(actions), summary, searchLine(), tree, detail(table));
        model.summary().addListener(observable -> summarise());
        model.searches().addListener(observable -> search.requestFocus());
        summarise();
    }

    private static HBox head(ActionRegistry actions) {
        Label title = new Label(Texts.get("metadata.title"));
        title.getStyleClass().add("title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button json = ActionControls.button(actions.get("metadataJson"));
        json.setText(Texts.get("short.metadataJson"));
        json.getStyleClass().add("small");
        HBox head = new HBox(title, ActionControls.explained(json));
        head.getStyleClass().add("head");
        return head;
    }

    private HBox searchLine() {
        search.setId("metadata-search");
        search.setPromptText(Texts.get("metadata.search"));
        search.setAccessibleText(Texts.get("metadata.search"));
        search.textProperty().bindBidirectional(model.query());
        search.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                key.consume();
            }
        });
        HBox.setHgrow(search, Priority.ALWAYS);
        Label found = new Label();
        found.getStyleClass().add("found-count");
        found.setMinWidth(USE_PREF_SIZE);
        found.textProperty()
                .bind(Bindings.createStringBinding(() -> model.query().get().isBlank() || model.shown().get().children().isEmpty() ? ""
                        : Texts.get("metadata.matches", String.valueOf(MetadataFilter.count(model.shown().get()))), model.shown(),
                        model.query()));
        found.managedProperty().bind(found.textProperty().isNotEmpty());
        HBox line = new HBox(search, found);
        line.getStyleClass().add("search-line");
        return line;
    }

    /** The complete selected value. */
    private static TextArea detail(MetadataTable table) {
        TextArea detail = new TextArea();
        detail.setId("metadata-detail");
        detail.setEditable(false);
        detail.setWrapText(true);
        detail.setPrefRowCount(DETAIL_LINES);
        detail.setMinHeight(USE_PREF_SIZE);
        detail.managedProperty().bind(detail.visibleProperty());
        detail.visibleProperty().bind(detail.textProperty().isNotEmpty());
        table.getSelectionModel().selectedItemProperty().addListener(
                observable -> detail.setText(table.selected().map(MetadataPanel::inFull).orElse("")));
        return detail;
    }

    private static String inFull(MetadataNode node) {
        return MetadataWords.value(node) + MetadataWords.stored(node).map(stored -> "\n" + Texts.get("metadata.stored", stored)).orElse("");
    }

    private String absence() {
        if (model.reading().get()) {
            return Texts.get("metadata.reading");
        }
        if (!model.shown().get().children().isEmpty()) {
            return "";
        }
        return model.any() ? Texts.get("metadata.nothing", model.query().get()) : Texts.get("metadata.none");
    }

    private void summarise() {
        summary.getChildren().clear();
        int row = 0;
        for (PhotoSummary.Fact fact : model.summary().get()) {
            Label name = new Label(fact.name());
            name.getStyleClass().add("fact-name");
            Label text = new Label(fact.text());
            text.setWrapText(true);
            text.setMinHeight(USE_PREF_SIZE);
            text.getStyleClass().add(fact.warning() ? "fact-warning" : "fact");
            summary.addRow(row++, name, text);
        }
    }
}
