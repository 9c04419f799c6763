package lightwell.ui.actions;

import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Gives the keys of a window to its pictures, unless somebody types, chooses, or walks through the controls by Tab: what the mouse has used
 * (a button, a box) gives them back at once, Escape gives them back from anything, and so does what goes away while it has them.
 * What one goes on with by keys (fields, tables, sliders of panels) keeps them until then. For the FX thread.
 */
public final class PictureFocus {

    private final Scene scene;
    private final Node usual;
    private final EventHandler<KeyEvent> leaving = this::leave;
    private Node last;
    private Node next; // what JavaFX gave the keys to when nobody had them
    private boolean byMouse;

    /** A part of the window that shows pictures; to be implemented by nodes. */
    public interface Pictures {
        /** The one that has the keys while this part has them. */
        Node focusTarget();
    }

    private <N extends Node & Pictures> PictureFocus(Scene scene, N usual) {
        this.scene = scene;
        this.usual = usual;
        last = usual;
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> byMouse = true);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> Platform.runLater(this::used)); // once the control knows
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> byMouse &= event.getCode() != KeyCode.TAB);
        scene.addEventHandler(ComboBoxBase.ON_HIDDEN, event -> Platform.runLater(this::used));
        scene.addEventHandler(MenuButton.ON_HIDDEN, event -> Platform.runLater(this::used));
        scene.focusOwnerProperty().addListener((observable, before, now) -> moved(before, now));
    }

    /** @param usual has the keys while no other part with pictures had them last */
    public static <N extends Node & Pictures> PictureFocus install(Scene scene, N usual) {
        return new PictureFocus(scene, usual);
    }

    /** Gives the keys to the picture that had them last, or one beside it; while there is none, to the window itself. */
    public void take() {
        Node part = reachable(last) ? last : usual;
        Node picture = ((Pictures) part).focusTarget();
        (reachable(picture) ? picture : scene.getRoot()).requestFocus();
    }

    /** Lets no press into this region keep the keys there: strips of what pictures show, and tools. */
    public <N extends Node> N passedOnBy(N region) {
        region.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> Platform.runLater(() -> {
            if (!busy(scene.getFocusOwner())) {
                take();
            }
        }));
        return region;
    }

    private void used() {
        Node owner = scene.getFocusOwner();
        boolean done = (owner instanceof ButtonBase || owner instanceof ComboBoxBase) && !busy(owner);
        if (byMouse && done) {
            take();
        }
    }

    /** Pressed, or with its list open. */
    private static boolean busy(Node owner) {
        return owner instanceof MenuButton menu && menu.isShowing() || owner instanceof ComboBoxBase<?> box && box.isShowing()
                || owner instanceof ButtonBase button && button.isArmed();
    }

    private void moved(Node before, Node now) {
        if (before instanceof Control) {
            before.removeEventFilter(KeyEvent.KEY_PRESSED, leaving);
        }
        if (now instanceof Control) {
            now.addEventFilter(KeyEvent.KEY_PRESSED, leaving);
        }
        for (Node at = now; at != null; at = at.getParent()) {
            if (at instanceof Pictures) {
                last = at;
            }
        }
        if (now == null) {
            Platform.runLater(this::instead);
        } else if (before == null) {
            next = now;
        }
    }

    /** JavaFX takes the keys from an owner that goes away and gives them to whatever comes next; somebody may have asked for them since. */
    private void instead() {
        if (scene.getFocusOwner() == null || scene.getFocusOwner() == next) {
            take();
        }
    }

    /** One Escape leaves a field or a box; on others it may mean something besides. A cell that is edited knows its own. */
    private void leave(KeyEvent event) {
        Node owner = scene.getFocusOwner();
        if (event.getCode() != KeyCode.ESCAPE || event.isConsumed() || owner == null || busy(owner) || inCell(owner)) {
            return;
        }
        if (owner instanceof TextInputControl || owner instanceof ComboBoxBase || owner instanceof MenuButton) {
            event.consume();
        }
        take();
    }

    private static boolean inCell(Node owner) {
        Node at = owner;
        while (at != null && !(at instanceof IndexedCell)) {
            at = at.getParent();
        }
        return at != null;
    }

    private boolean reachable(Node node) {
        boolean shown = node.getScene() == scene && !node.isDisabled();
        for (Node at = node; shown && at != null; at = at.getParent()) {
            shown = at.isVisible();
        }
        return shown;
    }
}
