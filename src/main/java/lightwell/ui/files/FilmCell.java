package lightwell.ui.files;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.SetChangeListener;
import javafx.collections.WeakSetChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lightwell.ui.kit.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** A photo of the filmstrip: its thumbnail or a mark of its state, its name, and below it the kind of file. */
final class FilmCell extends ListCell<PhotoEntry> {

    static final double WIDTH = 98;
    static final double HEIGHT = 84;

    private static final double PICTURE_WIDTH = 88;
    private static final double PICTURE_HEIGHT = 60;
    private static final double BORDER = 2;
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ImageView picture = new ImageView();
    private final FontIcon mark = new FontIcon();
    private final Label name = new Label();
    private final Label kind = new Label();
    private final Label badge = new Label(Texts.get("filmstrip.badge"));
    private final VBox content;
    private final Tooltip tip = new Tooltip();
    private final PhotoBrowser browser;
    private final PhotoSelection selection;
    private final FilmMenu menu;
    private final ChangeListener<EntryState> changed = (observable, before, now) -> update();
    private final SetChangeListener<PhotoEntry> selected = change -> select();
    private final InvalidationListener compared = observable -> select();
    private final WeakChangeListener<EntryState> weak = new WeakChangeListener<>(changed);

    FilmCell(PhotoBrowser browser, PhotoSelection selection, FilmMenu menu) {
        this.browser = browser;
        this.selection = selection;
        selection.whenChanged(new WeakSetChangeListener<>(selected));
        this.menu = menu;
        menu.reference().photo().addListener(new WeakInvalidationListener(compared));
        picture.setFitWidth(PICTURE_WIDTH - 2 * BORDER);
        picture.setFitHeight(PICTURE_HEIGHT - 2 * BORDER);
        picture.setPreserveRatio(true);
        StackPane frame = new StackPane(picture, mark, badge);
        badge.getStyleClass().add("badge");
        badge.setVisible(false);
        StackPane.setAlignment(badge, Pos.TOP_LEFT);
        frame.getStyleClass().add("frame");
        frame.setMinSize(PICTURE_WIDTH, PICTURE_HEIGHT);
        frame.setPrefSize(PICTURE_WIDTH, PICTURE_HEIGHT);
        frame.setMaxSize(PICTURE_WIDTH, PICTURE_HEIGHT);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMaxWidth(PICTURE_WIDTH);
        kind.getStyleClass().add("kind");
        kind.setMaxWidth(PICTURE_WIDTH);
        content = new VBox(frame, name, kind);
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
            if (getItem() != null && press.getButton() == MouseButton.PRIMARY) {
                press(press);
            }
            press.consume(); // the list would take the focus, and with it the arrow keys
        });
        setOnContextMenuRequested(request -> {
            if (getItem() != null) {
                menu.of(getItem()).show(this, request.getScreenX(), request.getScreenY());
                request.consume();
            }
        });
    }

    private void press(MouseEvent press) {
        if (press.isShortcutDown()) {
            selection.toggle(getItem());
        } else if (press.isShiftDown()) {
            selection.extend(getItem());
        } else {
            selection.clear();
            browser.show(getItem());
        }
    }

    private void select() {
        pseudoClassStateChanged(CHOSEN, getItem() != null && selection.contains(getItem()));
        boolean reference = getItem() != null && menu.isReference(getItem());
        badge.setVisible(reference);
        if (getItem() != null) {
            setAccessibleText(reference ? Texts.get("filmstrip.reference", getItem().name()) : spoken());
        }
    }

    @Override
    protected void updateItem(PhotoEntry entry, boolean empty) {
        if (getItem() != null) {
            getItem().state().removeListener(weak);
        }
        super.updateItem(entry, empty);
        select();
        if (empty || entry == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            picture.setImage(null);
            pseudoClassStateChanged(PROBLEM, false);
        } else {
            entry.state().addListener(weak);
            setGraphic(content);
            setTooltip(tip);
            update();
        }
    }

    private void update() {
        PhotoEntry entry = getItem();
        Optional<String> problem = entry.problem();
        picture.setImage(entry.thumbnail().map(Thumbnails::image).orElse(null));
        mark.setVisible(picture.getImage() == null);
        mark.setIconCode(problem.isEmpty() ? MaterialDesignI.IMAGE_OUTLINE
                : entry.state().get() instanceof EntryState.Gone ? MaterialDesignF.FILE_REMOVE_OUTLINE
                        : MaterialDesignA.ALERT_CIRCLE_OUTLINE);
        int dot = entry.name().lastIndexOf('.');
        name.setText(dot > 0 ? entry.name().substring(0, dot) : entry.name());
        kind.setText(dot > 0 ? entry.name().substring(dot + 1).toUpperCase(Locale.ROOT) : "");
        tip.setText(problem.map(sentence -> sentence + "\n").orElse("") + entry.path());
        select();
        pseudoClassStateChanged(PROBLEM, problem.isPresent());
    }

    private String spoken() {
        return getItem().problem().map(sentence -> getItem().name() + ", " + sentence).orElse(getItem().name());
    }

    /** The list's fixed cell size is the width here, although cells treat it as their height. */
    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }
}
