package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import lightwell.jobs.Progress;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.files.PhotoBrowser;
import lightwell.ui.files.PhotoEntry;
import lightwell.ui.settings.SettingsFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Opens and closes many photos in one window, and looks at what stays in memory. */
@ExtendWith(ApplicationExtension.class)
class ManyPhotosTest {

    private static final int PHOTOS = 50;
    private static final long MILLIS = 60_000;
    /** Bytes of the decoded base of the test's photo: what each leaves behind at least, if it leaves anything. */
    private static final long PLANES = 1024L * 768 * 3;
    private static final long BOUND = 24L << 20;

    @TempDir
    private Path folder;
    private Shell shell;

    @Start
    void start(Stage primary) {
        shell = new Shell(new Stage(), Optional.empty(), new SettingsFile(folder.resolve("window.json")), shown -> {});
        shell.show();
    }

    @AfterEach
    void close() {
        fx(() -> {
            shell.quit();
            return null;
        });
    }

    @Test
    void nativeMemoryReturnsToWhereItWas() throws Exception {
        Path photo = DemoPhoto.write(folder.resolve("photo.heic"), DemoOptions.SMALL.withWidth(1024), Progress.NONE);
        long grown = NativeMemory.leastGrowth(BOUND, round -> openAndClose(photo, "album" + round + "_", PHOTOS));
        assertTrue(grown < BOUND, "each round of " + PHOTOS + " photos takes " + (grown >> 20) + " MB or more");
        assertTrue(BOUND < PHOTOS * PLANES / 4, "the bound would not see one of four photos left behind");
    }

    /** Looks at each one, some only on the way, with the strip's thumbnails made meanwhile; then takes each one off. */
    private void openAndClose(Path photo, String name, int count) throws Exception {
        Path album = Files.createDirectory(folder.resolve(name));
        for (int i = 0; i < count; i++) {
            Files.copy(photo, album.resolve(name + i + ".heic"));
        }
        fx(() -> {
            shell.features().files().gatherer().open(List.of(album));
            return null;
        });
        waitFor(() -> shown(name + 0));
        for (int i = 1; i < count; i++) {
            fx(() -> {
                browser().step(1);
                return null;
            });
            if (i % 5 != 0) {
                String wanted = name + i;
                waitFor(() -> shown(wanted));
            }
            if (i % 5 == 3) {
                backAndForth(name + i);
            }
        }
        for (int i = 0; i < count; i++) {
            fx(() -> {
                browser().remove(entries().get(entries().size() / 2));
                return null;
            });
        }
        waitFor(() -> fx(() -> shell.workspace().viewer().photo().get() == null && entries().isEmpty()
                && shell.features().files().opener().busy().get().isEmpty()));
        // leases of what computed frames end, and a decode that nobody wants any more
        waitFor(() -> fx(() -> shell.workspace().panes().settled().get()) && shell.workspace().background().isIdle());
    }

    /** Once all of it is to be seen, and while its neighbours are being read ahead. */
    private void backAndForth(String name) throws Exception {
        waitFor(() -> fx(() -> shell.workspace().panes().settled().get()));
        fx(() -> {
            browser().step(-1);
            browser().step(1);
            return null;
        });
        waitFor(() -> shown(name));
    }

    private boolean shown(String name) {
        return fx(() -> {
            OpenPhoto photo = shell.workspace().viewer().photo().get();
            return photo != null && photo.photo().name().equals(name + ".heic");
        });
    }

    private PhotoBrowser browser() {
        return shell.features().files().browser();
    }

    private List<PhotoEntry> entries() {
        return browser().session().entries();
    }

    private static <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(MILLIS, work);
    }

    private static void waitFor(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(MILLIS, TimeUnit.MILLISECONDS, condition);
    }
}
