package lightwell.ui.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class HeldKeysTest {

    private final List<String> did = new ArrayList<>();
    private TextField field;
    private VBox root;
    private Stage stage;
    private long millis;

    @Start
    void start(Stage shown) {
        stage = shown;
        field = new TextField();
        root = new VBox(field);
        Scene scene = new Scene(root);
        ActionRegistry actions = new ActionRegistry();
        actions.add(WindowAction.springing("blink", MenuPlace.LAYERS_COMPARE, () -> {
            did.add("B");
            return () -> did.add("A");
        }).keys("A"));
        actions.add(new WindowAction("fit", MenuPlace.VIEW_ZOOM, () -> did.add("fit")).keys("F"));
        actions.all().forEach(action -> scene.getAccelerators().put(action.key().orElseThrow(), action::run));
        HeldKeys.install(actions, scene, () -> TimeUnit.MILLISECONDS.toNanos(millis));
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void whatAHeldKeyDidIsTakenBack() {
        press(root, KeyCode.A);
        press(root, KeyCode.A); // as it repeats
        assertEquals(List.of("B"), did);
        pass(HeldKeys.HELD_MILLIS);
        release(root, KeyCode.F);
        assertEquals(List.of("B"), did);
        release(root, KeyCode.A);
        assertEquals(List.of("B", "A"), did);
        release(root, KeyCode.A);
        assertEquals(List.of("B", "A"), did, "once");
    }

    @Test
    void whatATappedKeyDidStays() {
        press(root, KeyCode.A);
        pass(HeldKeys.HELD_MILLIS - 1);
        release(root, KeyCode.A);
        press(root, KeyCode.A);
        release(root, KeyCode.A);
        assertEquals(List.of("B", "B"), did);
    }

    @Test
    void theTimeThatTheActionTakesDoesNotCount() {
        fx(() -> {
            fireNow(root, KeyEvent.KEY_PRESSED, KeyCode.A);
            millis += 2 * HeldKeys.HELD_MILLIS;
            fireNow(root, KeyEvent.KEY_RELEASED, KeyCode.A);
            return null;
        });
        assertEquals(List.of("B"), did);
    }

    @Test
    void otherKeysWorkMeanwhileAndRepeat() {
        press(root, KeyCode.A);
        press(root, KeyCode.F);
        press(root, KeyCode.F);
        pass(HeldKeys.HELD_MILLIS);
        release(root, KeyCode.A);
        assertEquals(List.of("B", "fit", "fit", "A"), did);
    }

    @Test
    void aKeyThatIsHeldInATextDoesNothing() {
        fx(() -> {
            ActionControls.keepTypingApart(root);
            return null;
        });
        press(root, KeyCode.A);
        release(root, KeyCode.A);
        press(field, KeyCode.A);
        press(field, KeyCode.A);
        pass(HeldKeys.HELD_MILLIS);
        release(field, KeyCode.A);
        assertEquals(List.of("B"), did);
    }

    @Test
    void leavingTheWindowEndsIt() throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> stage.isFocused());
        press(root, KeyCode.A);
        pass(HeldKeys.HELD_MILLIS);
        Stage other = fx(Stage::new);
        fx(() -> {
            other.setScene(new Scene(new VBox()));
            other.show();
            other.requestFocus();
            return null;
        });
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> did.equals(List.of("B", "A")));
        fx(() -> {
            other.hide();
            return null;
        });
    }

    private void pass(long moreMillis) {
        WaitForAsyncUtils.waitForFxEvents();
        millis += moreMillis;
    }

    private static void press(Node on, KeyCode key) {
        fire(on, KeyEvent.KEY_PRESSED, key);
    }

    private static void release(Node on, KeyCode key) {
        fire(on, KeyEvent.KEY_RELEASED, key);
    }

    private static void fire(Node on, EventType<KeyEvent> type, KeyCode key) {
        fx(() -> {
            fireNow(on, type, key);
            return null;
        });
    }

    private static void fireNow(Node on, EventType<KeyEvent> type, KeyCode key) {
        Event.fireEvent(on, new KeyEvent(type, "", "", key, false, false, false, false));
    }

    private static <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, work);
    }
}
