package lightwell.ui.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class ActionRegistryTest {

    private final ActionRegistry actions = new ActionRegistry();
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void menusFollowTheirPlacesAndThenTheOrderOfRegistration() {
        actions.add(action("fit", MenuPlace.VIEW_ZOOM));
        actions.add(action("quit", MenuPlace.FILE_END));
        actions.add(action("open", MenuPlace.FILE_OPEN));
        actions.add(action("demo", MenuPlace.FILE_OPEN));
        assertEquals(List.of("file", "view"), List.copyOf(actions.menus().keySet()));
        assertEquals(List.of("open", "demo", "quit"), actions.menus().get("file").stream().map(WindowAction::id).toList());
    }

    @Test
    void noTwoActionsShareAnIdOrAKey() {
        actions.add(action("fit", MenuPlace.VIEW_ZOOM).keys("F", "Home"));
        assertThrows(IllegalArgumentException.class, () -> actions.add(action("fit", MenuPlace.VIEW_ZOOM)));
        assertThrows(IllegalArgumentException.class, () -> actions.add(action("one", MenuPlace.VIEW_ZOOM).keys("1", "Home")));
        assertThrows(IllegalArgumentException.class, () -> actions.get("nothing"));
    }

    @Test
    void whatCannotBeDoneIsNotDone() {
        SimpleBooleanProperty disabled = new SimpleBooleanProperty(true);
        WindowAction action = action("fit", MenuPlace.VIEW_ZOOM).disabledWhile(disabled, "reason.photo");
        action.run();
        assertEquals(0, runs.get());
        disabled.set(false);
        action.run();
        assertEquals(1, runs.get());
    }

    @Test
    void whatCannotBeDoneSaysWhyByItsFirstReason() {
        SimpleBooleanProperty closed = new SimpleBooleanProperty(true);
        SimpleBooleanProperty flat = new SimpleBooleanProperty(true);
        WindowAction action = action("cloud", MenuPlace.FILE_EXPORT).disabledWhile(closed, "reason.photo").disabledWhile(flat,
                "reason.depth");
        ObservableStringValue explanation = action.explanation();
        assertEquals("no photo is open", action.reason());
        closed.set(false);
        assertTrue(action.disabled().orElseThrow().get());
        assertEquals(action.tip() + "\nNot now: the photo has no depth map", explanation.get());
        flat.set(false);
        assertFalse(action.disabled().orElseThrow().get());
        assertEquals("", action.reason());
        assertEquals(action.tip(), explanation.get());
    }

    @Test
    void aToggleTurnsOverAndTheTipNamesTheFirstKey() {
        SimpleBooleanProperty on = new SimpleBooleanProperty();
        WindowAction toggle = WindowAction.toggle("fit", MenuPlace.VIEW_PANELS, on).keys("F", "Home");
        toggle.run();
        assertTrue(on.get() && toggle.checked().orElseThrow().get());
        assertTrue(toggle.tip().endsWith("(F)"), toggle.tip());
        assertEquals(1, toggle.furtherKeys().size());
    }

    /** What is printed on the key: JavaFX would say " for the apostrophe, which takes Shift on a US board. */
    @Test
    void keysAreToldAsTheyArePrintedAndWorkSo() {
        WindowAction up = action("offsetUp", MenuPlace.LIGHT_GRADING).keys("Quote", "Shift+Quote", "Esc");
        assertEquals("'", up.keyText());
        assertTrue(up.tip().endsWith("(')"), up.tip());
        assertEquals(List.of("Shift+'", "Esc"), up.furtherKeys().stream().map(KeyCombination::getDisplayText).toList());
        assertEquals("'", ActionControls.menuItem(up).getAccelerator().getDisplayText());
        KeyCombination key = up.key().orElseThrow();
        assertTrue(key.match(pressed(KeyCode.QUOTE, false)));
        assertFalse(key.match(pressed(KeyCode.QUOTE, true)));
    }

    private static KeyEvent pressed(KeyCode code, boolean shift) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false);
    }

    private WindowAction action(String id, MenuPlace place) {
        return new WindowAction(id, place, runs::incrementAndGet);
    }
}
