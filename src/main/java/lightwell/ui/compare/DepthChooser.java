package lightwell.ui.compare;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import lightwell.depth.foreign.DepthFile;
import lightwell.ui.kit.Texts;

/** The file chooser for depth maps, which begins in the last folder. For the FX thread. */
final class DepthChooser {

    private final Window owner;
    private File folder;

    DepthChooser(Window owner) {
        this.owner = owner;
    }

    /** Empty if the user cancels. */
    Optional<Path> choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.get("foreign.chooser"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(Texts.get("foreign.files"),
                DepthFile.SUFFIXES.stream().map(suffix -> "*" + suffix).toList()));
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        Optional<File> chosen = Optional.ofNullable(chooser.showOpenDialog(owner));
        chosen.ifPresent(file -> folder = file.getParentFile());
        return chosen.map(File::toPath);
    }
}
