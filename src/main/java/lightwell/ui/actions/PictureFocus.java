package lightwell.ui.actions;

import javafx.application.Platform;
import javafx.css.PseudoClass;
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
 * Returns the keyboard focus to the pictures, unless the user types, chooses, or moves through the controls by Tab. A control used by mouse
 * (a button, a box) returns it at once; Escape returns it from anything; so does the removal of the focused node. Controls that one
 * continues to use by keys (fields, tables, sliders of panels) keep it. The part that had it last has the pseudo-class "leading". For the
 * FX thread.
 */
public final class PictureFocus {

    private static final PseudoClass LEADING = PseudoClass.getPseudoClass("leading");

    private final Scene scene;
    private final Node usual;
    private final EventHandler<KeyEvent> leaving = this::leave;
    private Node last;
    private Node next; // the node that JavaFX focused when no node had the focus
    private boolean byMouse;

    /** A part of the window that shows pictures; implemented by nodes. */
    public interface Pictures {
        /** The node that takes the focus for this part. */
        Node focusTarget();
    }

    private <N extends Node & Pictures> PictureFocus(Scene scene, N usual) {
        this.scene = scene;
        this.usual = usual;
        last = usual;
        last.pseudoClassStateChanged(LEADING, true);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> byMouse = true);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> Platform.runLater(this::used)); // after the control has handled it
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> byMouse &= event.getCode() != KeyCode.TAB);
        scene.addEventHandler(ComboBoxBase.ON_HIDDEN, event -> Platform.runLater(this::used));
        scene.addEventHandler(MenuButton.ON_HIDDEN, event -> Platform.runLater(this::used));
        scene.focusOwnerProperty().addListener((observable, before, now) -> moved(before, now));
    }

    /** @param usual takes the focus if no other part with pictures had it last */
    public static <N extends Node & Pictures> PictureFocus install(Scene scene, N usual) {
        return new PictureFocus(scene, usual);
    }

    /** Focuses the picture that had the focus last, or one beside it; if there is none, the window itself. */
    public void take() {
        Node part = reachable(last) ? last : usual;
        Node picture = ((Pictures) part).focusTarget();
        (reachable(picture) ? picture : scene.getRoot()).requestFocus();
    }

    /** Prevents this region from keeping the focus after a press: for tools and for strips of thumbnails. */
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

    /** True while pressed, or with its list open. */
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
                last.pseudoClassStateChanged(LEADING, false);
                last = at;
                last.pseudoClassStateChanged(LEADING, true);
            }
        }
        if (now == null) {
            Platform.runLater(this::instead);
        } else if (before == null) {
            next = now;
        }
    }

    /** JavaFX moves the focus from a removed node to an arbitrary one; another request may have come since. */
    private void instead() {
        if (scene.getFocusOwner() == null || scene.getFocusOwner() == next) {
            take();
        }
    }

    /** One Escape leaves a field or a box; in other controls it may have another meaning as well. An edited cell handles it itself. */
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
