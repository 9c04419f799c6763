package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lightwell.jobs.Progress;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import lightwell.ui.Middle;
import lightwell.ui.files.PhotoBrowser;
import lightwell.ui.files.PhotoEntry;
import lightwell.ui.settings.SettingsFile;
import lightwell.ui.viewer.OpenPhoto;
import lightwell.ui.viewer.Viewport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window with many files: the strip, its keys, what fails, what changes, and what comes back. */
@ExtendWith(ApplicationExtension.class)
class FilesTest {

    private static final int SECONDS = 30;
    private static final long MILLIS = 30_000;

    @TempDir
    private static Path samples;
    private static Path full;
    private static Path bare;

    @TempDir
    private Path folder;
    private final List<Path> shownFolders = new CopyOnWriteArrayList<>();
    private Stage stage;
    private Shell shell;

    @BeforeAll
    static void writeSamples() throws IOException {
        full = DemoPhoto.write(samples.resolve("full.heic"), DemoOptions.SMALL, Progress.NONE);
        bare = DemoPhoto.write(samples.resolve("bare.heic"),
                DemoOptions.SMALL.withGainMap(false).withDepth(false).withMattes(false), Progress.NONE);
    }

    @Start
    private void start(Stage primary) {
        startAgain();
    }

    private void startAgain() {
        stage = new Stage();
        shell = new Shell(stage, Optional.empty(), new SettingsFile(folder.resolve("state/window.json")), shownFolders::add);
        shell.show();
    }

    @BeforeEach
    void writePhotos() throws IOException {
        for (String name : List.of("a2.heic", "a10.heic", "a1.heic")) {
            Files.copy(full, folder.resolve(name));
        }
        Path album = Files.createDirectory(folder.resolve("album"));
        Files.copy(bare, album.resolve("b1.heic"));
        Files.copy(bare, album.resolve("b2.heic"));
        Files.writeString(folder.resolve("note.txt"), "dear diary, this is not a photo at all");
    }

    @AfterEach
    void close() {
        fx(() -> {
            if (stage.isShowing()) {
                shell.quit();
            }
            return null;
        });
    }

    @Test
    void aDropOfFilesAFolderAndATextFillsTheStripAndMarksWhatFailed(FxRobot robot) throws Exception {
        drop("a10.heic", "a2.heic", "a1.heic", "album", "note.txt", "a2.heic");
        waitFor(() -> shown("a1.heic"));
        assertEquals(List.of("a1.heic", "a2.heic", "a10.heic", "b1.heic", "b2.heic", "note.txt"), names());
        ListView<PhotoEntry> strip = robot.lookup("#film-strip").queryListView();
        assertTrue(strip.isVisible());
        waitFor(() -> fx(() -> entries().stream().filter(entry -> entry.thumbnail().isPresent()).count() == 5));
        waitFor(() -> fx(() -> entry("note.txt").problem().isPresent()));
        String sentence = fx(() -> entry("note.txt").problem().get());
        assertTrue(sentence.startsWith("note.txt") && sentence.endsWith("."), sentence);
        assertTrue(fx(() -> shell.workspace().errors().sentence().get().isEmpty()), "what is not looked at does not shout");
        fx(() -> {
            browser().show(entry("note.txt"));
            return null;
        });
        waitFor(() -> fx(() -> shell.workspace().viewer().photo().get() == null));
        waitFor(() -> robot.lookup("#placeholder").queryAs(Label.class).getText().equals(sentence));
        drop("album");
        waitFor(() -> shown("b1.heic"));
        assertEquals(6, names().size());
    }

    @Test
    void theStripIsHiddenWhileOnePhotoIsOpenAndByItsKey(FxRobot robot) throws Exception {
        ListView<PhotoEntry> strip = robot.lookup("#film-strip").queryListView();
        drop("a1.heic");
        waitFor(() -> shown("a1.heic"));
        assertFalse(strip.isVisible());
        drop("a2.heic");
        waitFor(() -> shown("a2.heic"));
        assertTrue(strip.isVisible());
        robot.push(KeyCode.SHIFT, KeyCode.T);
        assertFalse(strip.isVisible());
        robot.push(KeyCode.SHIFT, KeyCode.T);
        assertTrue(strip.isVisible());
    }

    @Test
    void keysGoToTheNextAndThePreviousAndTakeOneOff(FxRobot robot) throws Exception {
        drop("a1.heic", "a2.heic", "a10.heic");
        waitFor(() -> shown("a1.heic"));
        robot.push(KeyCode.RIGHT);
        waitFor(() -> shown("a2.heic"));
        robot.push(KeyCode.PAGE_DOWN);
        waitFor(() -> shown("a10.heic"));
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.LEFT);
        robot.push(KeyCode.PAGE_UP);
        waitFor(() -> shown("a1.heic"));
        robot.push(KeyCode.DELETE);
        waitFor(() -> shown("a2.heic"));
        assertEquals(List.of("a2.heic", "a10.heic"), names());
        assertTrue(Files.exists(folder.resolve("a1.heic")));
        robot.clickOn(Middle.of(robot, "a10.heic"));
        waitFor(() -> shown("a10.heic"));
        robot.push(KeyCode.LEFT);
        waitFor(() -> shown("a2.heic"));
        robot.push(KeyCode.DELETE).push(KeyCode.DELETE);
        waitFor(() -> fx(() -> shell.workspace().viewer().photo().get() == null && entries().isEmpty()));
        assertTrue(robot.lookup(".empty-state").query().isVisible());
    }

    @Test
    void theKeyBackGoesToThePhotoBeforeAndWhenHeldReturns(FxRobot robot) throws Exception {
        drop("a1.heic", "a2.heic", "a10.heic");
        waitFor(() -> shown("a1.heic"));
        assertEquals("no other photo was looked at before", fx(() -> shell.actions().get("photoBefore").reason()));
        robot.push(KeyCode.BACK_SPACE);
        assertTrue(shown("a1.heic"));
        fx(() -> {
            browser().step(2);
            return null;
        });
        waitFor(() -> shown("a10.heic"));
        back();
        waitFor(() -> shown("a1.heic"));
        back();
        waitFor(() -> shown("a10.heic"));
        robot.press(KeyCode.BACK_SPACE);
        waitFor(() -> shown("a1.heic"));
        Thread.sleep(500);
        robot.release(KeyCode.BACK_SPACE);
        waitFor(() -> shown("a10.heic"));
    }

    /** As a tap of its key. */
    private void back() {
        fx(() -> {
            shell.actions().get("photoBefore").run();
            return null;
        });
    }

    @Test
    void theStripTakesTheFocusAndItsKeysWalkThroughIt(FxRobot robot) throws Exception {
        drop("a1.heic", "a2.heic", "note.txt");
        waitFor(() -> shown("a1.heic"));
        fx(() -> {
            stage.getScene().lookup("#film-strip").requestFocus();
            return null;
        });
        robot.push(KeyCode.RIGHT);
        waitFor(() -> shown("a2.heic"));
        assertEquals("2 of 3", robot.lookup("#position").queryLabeled().getText());
        robot.push(KeyCode.END);
        waitFor(() -> fx(() -> entry("note.txt").problem().isPresent() && shell.workspace().viewer().photo().get() == null));
        assertEquals("note.txt cannot be shown", fx(() -> shell.workspace().status().text().get()));
        Files.copy(full, folder.resolve("note.txt"), StandardCopyOption.REPLACE_EXISTING);
        robot.push(KeyCode.ENTER);
        waitFor(() -> shown("note.txt"));
        robot.push(KeyCode.HOME);
        waitFor(() -> shown("a1.heic"));
        robot.push(KeyCode.DELETE);
        waitFor(() -> shown("a2.heic"));
        assertEquals(List.of("a2.heic", "note.txt"), names());
        assertEquals("film-strip", fx(() -> stage.getScene().getFocusOwner().getId()));
    }

    @Test
    void theFolderOfThePhotoIsShown(FxRobot robot) throws Exception {
        drop("album");
        waitFor(() -> shown("b1.heic"));
        robot.push(KeyCode.SHIFT, KeyCode.F);
        waitFor(() -> shownFolders.equals(List.of(folder.resolve("album"))));
    }

    @Test
    void whatCannotBeShownIsSaidInTheMiddle(FxRobot robot) throws Exception {
        drop("note.txt");
        waitFor(() -> names().contains("note.txt"));
        waitFor(() -> fx(() -> entry("note.txt").problem().isPresent()));
        WaitForAsyncUtils.waitForFxEvents();
        Label words = robot.lookup("#placeholder").queryAs(Label.class);
        Bounds text = fx(() -> words.localToScene(words.lookup(".text").getBoundsInParent()));
        Bounds area = fx(() -> words.getParent().getParent().localToScene(words.getParent().getParent().getBoundsInLocal()));
        assertEquals(area.getCenterX(), text.getCenterX(), 1.5);
    }

    @Test
    void theArrowsOfAFocusedSliderStayTheSliders(FxRobot robot) throws Exception {
        drop("a1.heic", "a2.heic");
        waitFor(() -> shown("a1.heic"));
        fx(() -> {
            stage.getScene().lookup("#exposure").requestFocus();
            return null;
        });
        robot.push(KeyCode.RIGHT);
        assertTrue(fx(() -> shell.workspace().viewer().exposure().get()) > 0);
        assertTrue(shown("a1.heic"));
        assertEquals("a1.heic", fx(() -> browser().session().current().get().name()));
    }

    @Test
    void aChangedFileIsReadAgainAndShownAsBefore() throws Exception {
        drop("a1.heic");
        waitFor(() -> shown("a1.heic"));
        OpenPhoto before = fx(() -> shell.workspace().viewer().photo().get());
        Viewport zoomed = fx(() -> {
            shell.workspace().viewer().zoomAt(8, 10, 10);
            shell.workspace().viewer().exposure().set(1.5);
            return shell.workspace().viewer().viewport().get();
        });
        Thread.sleep(1000); // the watcher has to have seen the file as it was
        Path fresh = Files.copy(bare, folder.resolve(".fresh"));
        Files.move(fresh, folder.resolve("a1.heic"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        waitFor(() -> fx(() -> shell.workspace().viewer().photo().get() != before));
        assertTrue(fx(() -> shell.workspace().viewer().photo().get().photo().gainMap().isEmpty()), "the new one");
        assertEquals(zoomed, fx(() -> shell.workspace().viewer().viewport().get()));
        assertEquals(1.5, fx(() -> shell.workspace().viewer().exposure().get()));

        Files.writeString(folder.resolve("a1.heic"), "half of a file");
        waitFor(() -> fx(() -> shell.workspace().errors().sentence().get().startsWith("a1.heic")));
        assertTrue(shown("a1.heic"), "what was read stays");
        Files.delete(folder.resolve("a1.heic"));
        waitFor(() -> fx(() -> shell.workspace().errors().sentence().get().equals("a1.heic was moved or deleted.")));
        Files.copy(full, folder.resolve("a1.heic"));
        waitFor(() -> fx(() -> shell.workspace().viewer().photo().get().photo().gainMap().isPresent()));
        waitFor(() -> fx(() -> shell.workspace().errors().sentence().get().isEmpty()));
    }

    @Test
    void recentFilesAreInTheMenuAndMissingOnesAreForgotten() throws Exception {
        drop("a1.heic", "a2.heic");
        waitFor(() -> shown("a1.heic"));
        drop("album");
        waitFor(() -> shown("b1.heic"));
        Files.delete(folder.resolve("a1.heic"));
        Menu recent = recentMenu();
        assertEquals(List.of("album", "a1.heic"), fx(() -> recent.getItems().stream().limit(2)
                .map(item -> item.getText().split(" ")[0]).toList()));
        fx(() -> {
            recent.getItems().get(1).fire();
            return null;
        });
        waitFor(() -> fx(() -> shell.workspace().errors().sentence().get().startsWith("a1.heic is there no more")));
        assertEquals(List.of("album", "a2.heic"), fx(() -> shell.workspace().gatherer().recent().paths().stream().map(path -> path.getFileName().toString()).toList()));
        fx(() -> {
            recent.getItems().get(recent.getItems().size() - 1).fire();
            return null;
        });
        assertTrue(fx(recent::isDisable));
    }

    @Test
    void whatWasOpenComesBackWithoutWhatIsGoneOrCrashed() throws Exception {
        drop("a1.heic", "a2.heic", "a10.heic", "album");
        waitFor(() -> shown("a1.heic"));
        fx(() -> {
            browser().step(1);
            shell.workspace().viewer().exposure().set(-2);
            return null;
        });
        waitFor(() -> shown("a2.heic"));
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        fx(() -> {
            shell.quit();
            return null;
        });
        Files.delete(folder.resolve("a10.heic"));
        Path marks = Files.createDirectories(folder.resolve("state/opening"));
        Files.writeString(marks.resolve(ended.pid() + "-x"), folder.resolve("album/b2.heic").toString());
        fx(() -> {
            startAgain();
            shell.restore();
            return null;
        });
        waitFor(() -> shown("a2.heic"));
        assertEquals(List.of("a1.heic", "a2.heic", "b1.heic"), names());
        assertEquals(-2, fx(() -> shell.workspace().viewer().exposure().get()));
        String sentence = fx(() -> shell.workspace().errors().sentence().get());
        assertTrue(sentence.startsWith("b2.heic was not opened again"), sentence);
        assertEquals("album", fx(() -> shell.workspace().gatherer().recent().paths().get(0).getFileName().toString()));
    }

    @Test
    void theNextPhotoIsReadAheadUnderItsMarkAndShownAtOnce() throws Exception {
        readAhead("a1.heic", "a2.heic");
        assertTrue(fx(() -> {
            browser().step(1);
            return shownNow("a2.heic") && shell.workspace().opener().busy().get().isEmpty();
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
        Path fresh = Files.copy(bare, folder.resolve(".fresh"));
        Files.move(fresh, folder.resolve("a2.heic"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        Thread.sleep(3000); // until the watcher has told it
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
        Path marks = Files.createDirectories(folder.resolve("state/opening"));
        try (WatchService watch = marks.getFileSystem().newWatchService()) {
            marks.register(watch, StandardWatchEventKinds.ENTRY_DELETE);
            drop(first, second);
            for (int ended = 0; ended < 2;) {
                WatchKey key = watch.poll(SECONDS, TimeUnit.SECONDS);
                assertNotNull(key, "marks of " + ended + " files");
                ended += key.pollEvents().size();
                key.reset();
            }
        }
        assertTrue(shown(first));
        Thread.sleep(500); // handed over, and watched
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
        waitFor(() -> fx(() -> !shell.workspace().opener().busy().get().isEmpty()));
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

    private void drop(String... names) throws Exception {
        List<File> files = Arrays.stream(names).map(name -> folder.resolve(name).toFile()).toList();
        fx(() -> {
            SyntheticDrop.drop(stage.getScene(), files);
            return null;
        });
    }

    private PhotoBrowser browser() {
        return shell.workspace().browser();
    }

    private List<PhotoEntry> entries() {
        return browser().session().entries();
    }

    private PhotoEntry entry(String name) {
        return entries().stream().filter(entry -> entry.name().equals(name)).findFirst().orElseThrow();
    }

    private List<String> names() {
        return fx(() -> entries().stream().map(PhotoEntry::name).toList());
    }

    /** It is looked at, and the viewer has it. */
    private boolean shown(String name) {
        return fx(() -> shownNow(name));
    }

    private boolean shownNow(String name) {
        OpenPhoto photo = shell.workspace().viewer().photo().get();
        PhotoEntry current = browser().session().current().get();
        return photo != null && photo.photo().name().equals(name) && current != null && current.name().equals(name);
    }

    private Menu recentMenu() {
        return fx(() -> ((MenuBar) stage.getScene().lookup(".menu-bar")).getMenus().get(0).getItems().stream()
                .filter(item -> "menu-recent".equals(item.getId())).map(Menu.class::cast).findFirst().orElseThrow());
    }

    private static <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(MILLIS, work);
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, condition);
    }
}
