package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The window with many files, in what it does before and while they are looked at: reading ahead, passing quickly, closing meanwhile. */
class ReadAheadWindowTest extends ManyFiles {

    private static final int SECONDS = 30;

    @Test
    void theNextPhotoIsReadAheadUnderItsMarkAndShownAtOnce() throws Exception {
        readAhead("a1.heic", "a2.heic");
        assertTrue(fx(() -> {
            browser().step(1);
            return shownNow("a2.heic") && shell.features().files().opener().busy().get().isEmpty();
        }));
        assertTrue(fx(() -> {
            browser().step(-1);
            return shownNow("a1.heic");
        }), "the one before was kept");
    }

    @Test
    void whatCannotBeReadAheadIsSaidWhenItIsLookedAt(FxRobot robot) throws Exception {
        readAhead("a1.heic", "note.txt");
        assertTrue(fx(() -> entry("note.txt").problem().isEmpty() && shell.workspace().errors().sentence().get().isEmpty()));
        robot.push(KeyCode.RIGHT);
        waitFor(() -> fx(() -> entry("note.txt").problem().isPresent()));
        waitFor(() -> robot.lookup("#placeholder").queryAs(Label.class).getText().startsWith("note.txt"));
    }

    @Test
    void aFileThatChangedAfterItWasReadAheadIsReadAgain() throws Exception {
        readAhead("a1.heic", "a2.heic");
        List<Boolean> gainMaps = new ArrayList<>();
        fx(() -> {
            shell.workspace().viewer().photo().addListener((observable, before, now) -> Optional.ofNullable(now).ifPresent(
                    photo -> gainMaps.add(photo.photo().gainMap().isPresent())));
            return null;
        });
        afterEnds(1, () -> {
            Path fresh = Files.copy(bare, folder.resolve(".fresh"));
            Files.move(fresh, folder.resolve("a2.heic"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return null;
        });
        fx(() -> {
            browser().step(1);
            return null;
        });
        waitFor(() -> shown("a2.heic"));
        assertEquals(List.of(false), gainMaps);
    }

    /** Opens two files, without thumbnails, and waits until the second one was read as well, or failed. */
    private void readAhead(String first, String second) throws Exception {
        fx(() -> {
            shell.actions().get("filmstrip").run();
            return null;
        });
        afterEnds(2, () -> {
            drop(first, second);
            return null;
        });
        assertTrue(shown(first));
        Path path = folder.resolve(second);
        waitFor(() -> fx(() -> shell.features().files().opener().ahead().ended(path) && browser().watches(entry(second))));
    }

    /** Does something, and waits until the marks of so many files that are read thereupon are gone. */
    private void afterEnds(int files, Callable<Void> work) throws Exception {
        Path marks = Files.createDirectories(folder.resolve("state/opening"));
        try (WatchService watch = marks.getFileSystem().newWatchService()) {
            marks.register(watch, StandardWatchEventKinds.ENTRY_DELETE);
            work.call();
            for (int ended = 0; ended < files;) {
                WatchKey key = watch.poll(SECONDS, TimeUnit.SECONDS);
                assertNotNull(key, "marks of " + ended + " files");
                ended += key.pollEvents().size();
                key.reset();
            }
        }
    }

    @Test
    void holdingTheKeyDecodesFewAndEndsAtTheLast() throws Exception {
        for (int i = 1; i <= 50; i++) {
            Files.copy(bare, folder.resolve("album/c" + i + ".heic"));
        }
        drop("album");
        waitFor(() -> shown("b1.heic"));
        int[] opened = new int[1];
        fx(() -> {
            shell.workspace().viewer().photo().addListener((observable, before, now) -> opened[0]++);
            return null;
        });
        for (int i = 0; i < 60; i++) {
            fx(() -> {
                browser().step(1);
                return null;
            });
        }
        waitFor(() -> shown("c50.heic"));
        assertTrue(opened[0] < 25, opened[0] + " were opened on the way");
    }

    @Test
    void closingInTheMiddleOfADecodeLeavesNothingOpen() throws Exception {
        drop("a1.heic", "a2.heic", "a10.heic", "album");
        waitFor(() -> fx(() -> !shell.features().files().opener().busy().get().isEmpty()));
        fx(() -> {
            browser().step(1);
            shell.quit();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertNull(fx(() -> shell.workspace().viewer().photo().get()));
        try (var left = Files.list(folder.resolve("state/opening"))) {
            assertEquals(0, left.count(), "marks of files that are being read");
        }
    }
}
