package lightwell.ui.export;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import lightwell.export.cloud.CloudPart;
import lightwell.export.extract.Extract;
import lightwell.files.FileNames;
import lightwell.ui.kit.Texts;

/** What the export asks of the user. */
public final class ExportDialogs {

    private static final ButtonType REPLACE = new ButtonType(Texts.get("export.exists.replace"), ButtonData.OK_DONE);
    private static final ButtonType OTHER = new ButtonType(Texts.get("export.exists.other"), ButtonData.OTHER);
    private static final ButtonType CANCEL = new ButtonType(Texts.get("export.exists.cancel"), ButtonData.CANCEL_CLOSE);

    private static final String EXR = ".exr";
    static final String PNG = ".png";
    private static final String HTML = ".html";

    private final Window owner;

    public ExportDialogs(Window owner) {
        this.owner = owner;
    }

    /** The file to replace, another one, or none when the user changed their mind. */
    public Optional<Path> existing(Path target) {
        return existing(target, () -> choose(target));
    }

    private Optional<Path> existing(Path target, Supplier<Optional<Path>> another) {
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, Texts.get("export.exists.text"), REPLACE, OTHER, CANCEL);
        alert.initOwner(owner);
        alert.setGraphic(null);
        alert.setTitle(Texts.get("export.exists.title"));
        alert.setHeaderText(Texts.get("export.exists.header", target.getFileName()));
        ButtonType answer = alert.showAndWait().orElse(CANCEL);
        if (answer == REPLACE) {
            return Optional.of(target);
        }
        return answer == OTHER ? another.get() : Optional.empty();
    }

    /** A file that the user names, and agrees to replace when it exists. */
    public Optional<Path> choose(Path proposal) {
        return choose(proposal, "chooser.export", "chooser.exr", EXR);
    }

    /** The page of a depth report, likewise. @param photo beside which it is proposed */
    public Optional<Path> report(Path photo) {
        return choose(photo.resolveSibling(FileNames.fit(Extract.stem(photo), "_depth" + HTML)), "chooser.report", "chooser.html", HTML);
    }

    /** A picture of the depth in space, likewise. @param photo beside which it is proposed */
    public Optional<Path> picture(Path photo) {
        return choose(photo.resolveSibling(FileNames.fit(Extract.stem(photo), "_3d" + PNG)), "chooser.picture", "chooser.png", PNG);
    }

    private Optional<Path> choose(Path proposal, String title, String kind, String suffix) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.get(title));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(Texts.get(kind), "*" + suffix));
        chooser.setInitialFileName(proposal.getFileName().toString());
        File folder = proposal.toAbsolutePath().getParent().toFile();
        if (folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        File chosen = chooser.showSaveDialog(owner);
        if (chosen == null) {
            return Optional.empty();
        }
        Path target = withSuffix(chosen.toPath(), suffix);
        boolean asked = target.equals(chosen.toPath()); // the chooser asked about the name as it was typed
        return asked || !Files.exists(target) ? Optional.of(target) : existing(target, () -> choose(target, title, kind, suffix));
    }

    /** An existing folder. @param photo beside which the search begins */
    public Optional<Path> folder(Path photo) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Texts.get("chooser.extract"));
        File beside = photo.toAbsolutePath().getParent().toFile();
        if (beside.isDirectory()) {
            chooser.setInitialDirectory(beside);
        }
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    /** A file for the depth of a photo, of one of the chooser's kinds; the title says what is left out. */
    public Optional<CloudChoice> cloud(Path photo, CloudPart part) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(part.words().isEmpty() ? Texts.get("chooser.cloud") : Texts.get("chooser.cloud.part", part.words()));
        for (CloudChoice.Kind kind : CloudChoice.Kind.values()) {
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(Texts.get("chooser.cloud." + kind.name().toLowerCase(Locale.ROOT)),
                            "*" + kind.suffix()));
        }
        chooser.setInitialFileName(FileNames.fit(Extract.stem(photo), CloudChoice.Kind.values()[0].suffix()));
        File beside = photo.toAbsolutePath().getParent().toFile();
        if (beside.isDirectory()) {
            chooser.setInitialDirectory(beside);
        }
        File chosen = chooser.showSaveDialog(owner);
        if (chosen == null) {
            return Optional.empty();
        }
        int kind = Math.max(0, chooser.getExtensionFilters().indexOf(chooser.getSelectedExtensionFilter()));
        return Optional.of(CloudChoice.of(chosen.toPath(), CloudChoice.Kind.values()[kind]));
    }

    /** @param suffix ".exr" */
    static Path withSuffix(Path chosen, String suffix) {
        String name = chosen.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith(suffix) ? chosen : chosen.resolveSibling(name + suffix);
    }
}
