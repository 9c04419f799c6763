package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleBooleanProperty;
import lightwell.ui.kit.FxClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** As openbox does it, which no test has: it takes the window out of the maximised state before the dialog has the focus. */
@ExtendWith(ApplicationExtension.class)
class KeptMaximisedTest {

    private final SimpleBooleanProperty maximised = new SimpleBooleanProperty(true);
    private final SimpleBooleanProperty focused = new SimpleBooleanProperty(true);
    private int asked;

    @BeforeEach
    void keep() {
        fx(() -> {
            KeptMaximised.install(maximised, focused, () -> {
                asked++;
                maximised.set(true);
            });
            return null;
        });
    }

    @Test
    void aDialogLeavesTheWindowMaximised() throws Exception {
        fx(() -> {
            maximised.set(false);
            focused.set(false);
            return null;
        });
        assertEquals(0, asked);
        FxClock.pass(KeptMaximised.MEANT);
        set(focused, true);
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> fx(() -> asked) == 1);
        set(focused, false);
        set(focused, true);
        FxClock.pass(KeptMaximised.FREED);
        assertEquals(1, fx(() -> asked), "once");
    }

    @Test
    void whatTheUserMadeSmallerStays() throws Exception {
        set(maximised, false);
        FxClock.pass(KeptMaximised.MEANT);
        fx(() -> null);
        set(focused, false);
        set(focused, true);
        FxClock.pass(KeptMaximised.FREED);
        assertEquals(0, fx(() -> asked));
    }

    private static void set(SimpleBooleanProperty property, boolean value) {
        fx(() -> {
            property.set(value);
            return null;
        });
    }

    private static <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, work);
    }
}
