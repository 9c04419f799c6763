package lightwell.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import lightwell.ui.settings.SettingsFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Tests of the whole window: each has one of its own, with settings of its own, which is closed at the end. */
@ExtendWith(ApplicationExtension.class)
abstract class OneWindow {

    private static final long MILLIS = 30_000;

    @TempDir
    protected Path folder;
    protected Stage stage;
    protected Shell shell;

    /** On the FX thread; also to start once more with the settings that were left behind. */
    protected void openWindow() {
        stage = new Stage();
        shell = new Shell(stage, Optional.empty(), new SettingsFile(folder.resolve("window.json")), shown -> {});
        shell.show();
    }

    @BeforeEach
    void openAndWait() throws TimeoutException {
        fx(() -> {
            openWindow();
            return null;
        });
        waitFor(() -> stage.isFocused()); // keys that are pressed before go nowhere
    }

    @AfterEach
    void closeWindow() {
        fx(() -> {
            if (stage.isShowing()) {
                shell.quit();
            }
            return null;
        });
    }

    /** Runs on the FX thread, and waits for it. */
    protected static <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(MILLIS, work);
    }

    protected static boolean visible(FxRobot robot, String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(id).query().isVisible();
    }

    /** Fails when it does not come true in half a minute. */
    protected static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(MILLIS, TimeUnit.MILLISECONDS, condition);
    }
}
