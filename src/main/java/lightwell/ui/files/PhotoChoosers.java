package lightwell.ui.files;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import lightwell.photo.PhotoFiles;
import lightwell.ui.kit.Texts;

/** File choosers for photos and folders, which begin in the last folder. */
final class PhotoChoosers {

    private final Window owner;
    private String folder = "";

    PhotoChoosers(Window owner) {
        this.owner = owner;
    }

    /** @param where the folder in which the next chooser begins; may not exist any more, or be empty */
    void beginIn(String where) {
        folder = where;
    }

    /** Empty if the user cancels. */
    List<Path> photos() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.get("chooser.open"));
        chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter(Texts.get("chooser.photos"), patterns()),
                new FileChooser.ExtensionFilter(Texts.get("chooser.all"), "*"));
        chooser.setInitialDirectory(start());
        List<File> chosen = chooser.showOpenMultipleDialog(owner);
        if (chosen == null || chosen.isEmpty()) {
            return List.of();
        }
        folder = chosen.get(0).getParent();
        return chosen.stream().map(File::toPath).toList();
    }

    Optional<Path> directory() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Texts.get("chooser.folder"));
        chooser.setInitialDirectory(start());
        File chosen = chooser.showDialog(owner);
        if (chosen != null) {
            folder = chosen.getPath();
        }
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    /** The folder in which the next chooser begins. */
    String folder() {
        return folder;
    }

    private File start() {
        return folder != null && !folder.isEmpty() && Files.isDirectory(Path.of(folder)) ? new File(folder) : null;
    }

    /** In upper and lower case, since the choosers of some systems distinguish them. */
    private static List<String> patterns() {
        return PhotoFiles.ALL_EXTENSIONS.stream().flatMap(end -> Stream.of("*" + end, "*" + end.toUpperCase(Locale.ROOT))).toList();
    }
}
