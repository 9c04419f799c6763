package lightwell.ui.author;

import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lightwell.ui.kit.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A source in the list: name, size, and what happens to it. */
final class SourceCell extends ListCell<AuthorSource> {

    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    /** Borders of list and cell, and a scroll bar. */
    private static final double AROUND = 36;

    private final Label name = new Label();
    private final Label size = new Label();
    private final Label note = new Label();
    private final StackPane sign = new StackPane();
    private final HBox row;
    private final InvalidationListener changed = observable -> update();
    private final WeakInvalidationListener listening = new WeakInvalidationListener(changed);

    SourceCell(ListView<AuthorSource> list) {
        name.getStyleClass().add("name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        size.getStyleClass().add("size");
        note.getStyleClass().add("note");
        note.setWrapText(true);
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        sign.getStyleClass().add("sign");
        VBox words = new VBox(name, size, note);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(sign, words);
        row.getStyleClass().add("source-row");
        row.maxWidthProperty().bind(list.widthProperty().subtract(AROUND));
        setPrefWidth(0);
        setTooltip(new Tooltip());
    }

    @Override
    protected void updateItem(AuthorSource source, boolean empty) {
        if (getItem() != null) {
            getItem().state().removeListener(listening);
            getItem().size().removeListener(listening);
        }
        super.updateItem(source, empty);
        setGraphic(empty || source == null ? null : row);
        if (!empty && source != null) {
            source.state().addListener(listening);
            source.size().addListener(listening);
        }
        update();
    }

    /** A cell would ask for the height of one line of the note. */
    @Override
    protected double computePrefHeight(double width) {
        return getGraphic() == null ? super.computePrefHeight(width)
                : snappedTopInset() + row.prefHeight(row.getMaxWidth()) + snappedBottomInset();
    }

    private void update() {
        AuthorSource source = getItem();
        SourceState state = source == null ? SourceState.WAITING : source.state().get();
        pseudoClassStateChanged(FAILED, state == SourceState.FAILED);
        pseudoClassStateChanged(DONE, state == SourceState.DONE);
        if (source == null || isEmpty()) {
            setAccessibleText("");
            return;
        }
        String words = Texts.get("author.state." + state.name().toLowerCase(Locale.ROOT));
        name.setText(source.name());
        size.setText(source.size().get().isEmpty() ? words : Texts.get("author.sizes", source.size().get(), words));
        note.setText(source.note().get());
        switch (state) {
            case READING, WRITING -> sign.getChildren().setAll(new ProgressIndicator());
            case DONE -> sign.getChildren().setAll(FontIcon.of(MaterialDesignC.CHECK));
            case FAILED -> sign.getChildren().setAll(FontIcon.of(MaterialDesignA.ALERT_CIRCLE_OUTLINE));
            default -> sign.getChildren().setAll(FontIcon.of(dot(state)));
        }
        getTooltip().setText(source.path().toString());
        setAccessibleText(name.getText() + ", " + size.getText() + ", " + note.getText());
        requestLayout();
    }

    private static Ikon dot(SourceState state) {
        return state == SourceState.READY ? MaterialDesignC.CIRCLE_MEDIUM : MaterialDesignC.CIRCLE_SMALL;
    }
}
