package lightwell.ui.export;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import lightwell.export.Existing;
import lightwell.export.Exporter;
import lightwell.export.FileKind;
import lightwell.export.OutputTarget;
import lightwell.message.Message;
import lightwell.ui.kit.Texts;

/** Asks the user for the target of an output, with the texts {@code export.<id of the output>.…}. For the FX thread. */
final class ExportDialogs {

    private final Window owner;

    /** A target and the options that its name implies. */
    record Chosen<O>(OutputTarget target, O options) {}

    ExportDialogs(Window owner) {
        this.owner = owner;
    }

    /**
     * A file of one of the output's kinds, or a folder; empty if the user cancels.
     *
     * @param proposal the file, or the folder
     */
    <O> Optional<Chosen<O>> choose(Exporter<O> exporter, O options, Path proposal) {
        List<Message> scope = exporter.scope(options);
        String title = title(exporter.id());
        String whole = scope.isEmpty() ? title : Texts.get("export.scope", title, scope);
        return exporter.isFolder() ? folder(whole, proposal).map(chosen -> new Chosen<>(OutputTarget.of(chosen, Existing.REFUSE), options))
                : file(exporter, options, whole, proposal);
    }

    private <O> Optional<Chosen<O>> file(Exporter<O> exporter, O options, String title, Path proposal) {
        FileChooser chooser = chooser(title, exporter.id(), exporter.kinds(), proposal);
        File typed = chooser.showSaveDialog(owner);
        if (typed == null) {
            return Optional.empty();
        }
        int kind = Math.max(0, chooser.getExtensionFilters().indexOf(chooser.getSelectedExtensionFilter()));
        ChosenFile<O> chosen = ChosenFile.of(typed.toPath(), exporter, exporter.kinds().get(kind), options);
        return confirmed(exporter.id(), chosen.file(), chosen.asked(), target -> new Chosen<>(target, chosen.options()),
                () -> file(exporter, options, title, chosen.file()));
    }

    /** A file to replace, another one, or none if the user cancels. */
    <O> Optional<Chosen<O>> replace(Exporter<O> exporter, O options, Path existing) {
        return confirmed(exporter.id(), existing, false, target -> new Chosen<>(target, options),
                () -> file(exporter, options, title(exporter.id()), existing));
    }

    /**
     * A file for an output that needs more than the photo.
     *
     * @param id of the output
     */
    Optional<OutputTarget> choose(String id, String suffix, Path proposal) {
        FileChooser chooser = chooser(title(id), id, List.of(FileKind.of(suffix)), proposal);
        File typed = chooser.showSaveDialog(owner);
        if (typed == null) {
            return Optional.empty();
        }
        Path file = ChosenFile.withSuffix(typed.toPath(), List.of(suffix), suffix);
        return confirmed(id, file, file.equals(typed.toPath()), target -> target, () -> choose(id, suffix, file));
    }

    private static String title(String id) {
        return Texts.get("export." + id + ".title");
    }

    private static <O> FileChooser chooser(String title, String id, List<FileKind<O>> kinds, Path proposal) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        kinds.forEach(kind -> chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(Texts.get("export." + id + "." + kind.id()), "*" + kind.suffix())));
        chooser.setInitialFileName(proposal.getFileName().toString());
        beginning(proposal.toAbsolutePath().getParent()).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    /**
     * What to do with the files of several photos that exist; empty if the user cancels.
     *
     * @param id      of the output
     * @param there   how many exist
     * @param stamped whether the files say what they are made of, so that unchanged ones can be told from others
     */
    Optional<Existing> existing(String id, long there, boolean stamped) {
        ButtonType update = new ButtonType(Texts.get("export.exists.update"), ButtonData.YES);
        ButtonType replace = new ButtonType(Texts.get("export.exists.replace"), ButtonData.OK_DONE);
        ButtonType skip = new ButtonType(Texts.get("export.exists.skip"), ButtonData.OTHER);
        ButtonType cancel = new ButtonType(Texts.get("export.exists.cancel"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, Texts.get("export.exists.many.text"), replace, skip, cancel);
        if (stamped) {
            alert.setContentText(Texts.get("export.exists.many.text.stamped"));
            alert.getButtonTypes().add(0, update);
        }
        alert.initOwner(owner);
        alert.setGraphic(null);
        alert.setTitle(title(id));
        alert.setHeaderText(Texts.get("export.exists.many.header", there));
        enterMeans(stamped ? update : skip, replace, alert);
        ButtonType answer = alert.showAndWait().orElse(cancel);
        Map<ButtonType, Existing> meanings = Map.of(update, Existing.UPDATE, replace, Existing.OVERWRITE, skip, Existing.SKIP);
        return Optional.ofNullable(meanings.get(answer));
    }

    /**
     * A folder for the files of several photos; empty if the user cancels.
     *
     * @param id    of the output
     * @param photo beside which it is proposed
     */
    Optional<Path> folderOfSeveral(String id, Path photo) {
        return folder(title(id), photo.toAbsolutePath().getParent());
    }

    private Optional<Path> folder(String title, Path proposal) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        beginning(proposal).ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    private static Optional<File> beginning(Path folder) {
        return Optional.of(folder.toFile()).filter(File::isDirectory);
    }

    /** Nothing is lost by Enter alone. */
    private static void enterMeans(ButtonType safe, ButtonType replace, Alert alert) {
        ((Button) alert.getDialogPane().lookupButton(replace)).setDefaultButton(false);
        ((Button) alert.getDialogPane().lookupButton(safe)).setDefaultButton(true);
    }

    /** @param asked whether the file chooser has asked about this very name, since it asks about the name as typed */
    private <T> Optional<T> confirmed(String id, Path file, boolean asked, Function<OutputTarget, T> chosen,
            Supplier<Optional<T>> another) {
        Optional<T> replaced = Optional.of(chosen.apply(OutputTarget.of(file, Existing.OVERWRITE)));
        if (asked || !Files.exists(file)) {
            return replaced;
        }
        ButtonType replace = new ButtonType(Texts.get("export.exists.replace"), ButtonData.OK_DONE);
        ButtonType other = new ButtonType(Texts.get("export.exists.other"), ButtonData.OTHER);
        ButtonType cancel = new ButtonType(Texts.get("export.exists.cancel"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, Texts.get("export.exists.text"), replace, other, cancel);
        alert.initOwner(owner);
        alert.setGraphic(null);
        alert.setTitle(title(id));
        alert.setHeaderText(Texts.get("export.exists.header", file.getFileName()));
        enterMeans(other, replace, alert);
        ButtonType answer = alert.showAndWait().orElse(cancel);
        return answer == replace ? replaced : answer == other ? another.get() : Optional.empty();
    }
}
