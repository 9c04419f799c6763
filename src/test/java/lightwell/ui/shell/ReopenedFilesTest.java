package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.Viewport;
import org.junit.jupiter.api.Test;

/** Files that change on disk, recent files, and files that were open before. */
class ReopenedFilesTest extends ManyFiles {

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
        waitFor(() -> browser().watches(entry("a1.heic"))); // it has to have been seen as it was
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
        waitFor(() -> fx(() -> shell.workspace().errors().sentence().get().startsWith("a1.heic no longer exists")));
        assertEquals(List.of("album", "a2.heic"),
                fx(() -> shell.features().files().gatherer().recent().paths().stream().map(path -> path.getFileName().toString())
                        .toList()));
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
            openWindow();
            shell.restore();
            return null;
        });
        waitFor(() -> shown("a2.heic"));
        assertEquals(List.of("a1.heic", "a2.heic", "b1.heic"), names());
        assertEquals(-2, fx(() -> shell.workspace().viewer().exposure().get()));
        String sentence = fx(() -> shell.workspace().errors().sentence().get());
        assertTrue(sentence.startsWith("b2.heic was not opened again"), sentence);
        assertEquals("album", fx(() -> shell.features().files().gatherer().recent().paths().get(0).getFileName().toString()));
    }

    private Menu recentMenu() {
        return fx(() -> ((MenuBar) stage.getScene().lookup(".menu-bar")).getMenus().get(0).getItems().stream()
                .filter(item -> "menu-recent".equals(item.getId())).map(Menu.class::cast).findFirst().orElseThrow());
    }
}
