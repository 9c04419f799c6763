package lightwell.ui.shell;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.stage.Stage;
import lightwell.jobs.Progress;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.files.PhotoBrowser;
import lightwell.ui.files.PhotoEntry;
import lightwell.ui.settings.SettingsFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the window with many files: each has copies of its own in a folder. */
abstract class ManyFiles extends OneWindow {

    @TempDir
    static Path samples;
    static Path full;
    static Path bare;

    final List<Path> shownFolders = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void writeSamples() throws IOException {
        full = DemoPhoto.write(samples.resolve("full.heic"), DemoOptions.SMALL, Progress.NONE);
        bare = DemoPhoto.write(samples.resolve("bare.heic"),
                DemoOptions.SMALL.withGainMap(false).withDepth(false).withMattes(false), Progress.NONE);
    }

    @Override
    protected void openWindow() {
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

    void drop(String... names) throws Exception {
        List<File> files = Arrays.stream(names).map(name -> folder.resolve(name).toFile()).toList();
        fx(() -> {
            SyntheticDrop.drop(stage.getScene(), files);
            return null;
        });
    }

    PhotoBrowser browser() {
        return shell.features().files().browser();
    }

    List<PhotoEntry> entries() {
        return browser().session().entries();
    }

    PhotoEntry entry(String name) {
        return entries().stream().filter(entry -> entry.name().equals(name)).findFirst().orElseThrow();
    }

    List<String> names() {
        return fx(() -> entries().stream().map(PhotoEntry::name).toList());
    }

    /** It is looked at, and the viewer has it. */
    boolean shown(String name) {
        return fx(() -> shownNow(name));
    }

    boolean shownNow(String name) {
        OpenPhoto photo = shell.workspace().viewer().photo().get();
        PhotoEntry current = browser().session().current().get();
        return photo != null && photo.photo().name().equals(name) && current != null && current.name().equals(name);
    }
}
