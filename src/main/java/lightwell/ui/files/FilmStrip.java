package lightwell.ui.files;

import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import lightwell.ui.kit.Texts;

/**
 * A row of the session's photos; hidden while only one is open. A click does not focus it. With the focus, arrows, Home and End go to
 * another photo, Enter shows the current one and retries after a failure, Delete removes it.
 */
public final class FilmStrip extends ListView<PhotoEntry> {

    private static final double HEIGHT = FilmCell.HEIGHT + 14; // includes the scroll bar

    private final PhotoSession session;
    private final ThumbnailQueue thumbnails;
    private VirtualFlow<?> flow;

    /**
     * @param selection  changed by clicks with Ctrl and Shift
     * @param wanted     whether it is shown
     * @param menu       of every photo
     */
    public FilmStrip(PhotoBrowser browser, ThumbnailQueue thumbnails, PhotoSelection selection, BooleanProperty wanted,
            FilmMenu menu) {
        super(browser.session().entries());
        this.session = browser.session();
        this.thumbnails = thumbnails;
        getStyleClass().add("film-strip");
        setId("film-strip");
        setAccessibleText(Texts.get("filmstrip.name"));
        setOrientation(Orientation.HORIZONTAL);
        addEventFilter(KeyEvent.KEY_PRESSED, key -> press(key, browser));
        setFixedCellSize(FilmCell.WIDTH);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setCellFactory(list -> new FilmCell(browser, selection, menu));
        visibleProperty().bind(wanted.and(Bindings.size(session.entries()).greaterThan(1)));
        managedProperty().bind(visibleProperty());
        InvalidationListener seen = observable -> Platform.runLater(this::tellWhatIsSeen);
        visibleProperty().addListener(seen);
        widthProperty().addListener(seen);
        session.entries().addListener(seen);
        session.current().addListener((observable, before, now) -> follow());
        session.entries().addListener((InvalidationListener) observable -> follow());
        visibleProperty().addListener(observable -> Platform.runLater(this::follow));
    }

    private void press(KeyEvent key, PhotoBrowser browser) {
        PhotoEntry current = session.current().get();
        if (current == null || key.isShortcutDown() || key.isAltDown() || key.isShiftDown()) {
            return;
        }
        switch (key.getCode()) {
            case LEFT -> browser.step(-1);
            case RIGHT -> browser.step(1);
            case HOME -> browser.step(-session.entries().size());
            case END -> browser.step(session.entries().size());
            case ENTER -> browser.show(current);
            case DELETE -> browser.remove(current);
            default -> {
                return;
            }
        }
        key.consume();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (flow == null && lookup(".virtual-flow") instanceof VirtualFlow<?> made) {
            flow = made;
            lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast).forEach(bar -> bar.valueProperty().addListener(
                    observable -> Platform.runLater(this::tellWhatIsSeen)));
            Platform.runLater(this::tellWhatIsSeen);
        }
    }

    private void tellWhatIsSeen() {
        IndexedCell<?> first = flow == null || !isVisible() ? null : flow.getFirstVisibleCell();
        IndexedCell<?> last = first == null ? null : flow.getLastVisibleCell();
        if (last == null) {
            thumbnails.show(0, -1);
        } else {
            thumbnails.show(first.getIndex(), last.getIndex());
        }
    }

    /** Selects the current photo and scrolls to it, with a neighbour on each side. */
    private void follow() {
        int at = session.entries().indexOf(session.current().get());
        if (at < 0) {
            getSelectionModel().clearSelection();
            return;
        }
        getSelectionModel().clearAndSelect(at);
        if (flow == null || flow.getFirstVisibleCell() == null) {
            scrollTo(at);
        } else if (at <= flow.getFirstVisibleCell().getIndex()) {
            scrollTo(Math.max(0, at - 1));
        } else if (at >= flow.getLastVisibleCell().getIndex()) {
            int inSight = flow.getLastVisibleCell().getIndex() - flow.getFirstVisibleCell().getIndex();
            scrollTo(Math.max(0, at - Math.max(0, inSight - 2)));
        }
    }
}
