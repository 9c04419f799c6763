package lightwell.ui.author;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import lightwell.export.Existing;
import lightwell.ui.kit.Texts;

/** Asks the user for files, and what to do. Blocks; for the FX thread. */
final class AuthorDialogs {

    private static final List<String> SOURCES = List.of("tif", "tiff", "png", "exr", "avif", "heic", "heif", "hif", "jpg", "jpeg");
    private static final List<String> PICTURES = List.of("heic", "heif", "hif", "avif", "jpg", "jpeg", "png", "tif", "tiff");

    private final Window owner;

    AuthorDialogs(Window owner) {
        this.owner = owner;
    }

    List<Path> sources(Optional<Path> beginning) {
        List<File> chosen = chooser("author.add.title", "author.add.kinds", SOURCES, beginning).showOpenMultipleDialog(owner);
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    Optional<Path> picture(Optional<Path> beginning) {
        return one(chooser("author.given.title", "author.given.kinds", PICTURES, beginning));
    }

    Optional<Path> cube(Optional<Path> beginning) {
        return one(chooser("author.cube.title", "author.cube.kinds", List.of("cube"), beginning));
    }

    Optional<Path> folder(Optional<Path> beginning) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Texts.get("author.folder.title"));
        beginning.map(Path::toFile).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    /** What to do with existing files; empty if the user cancels. */
    Optional<Existing> existing(List<Path> files) {
        ButtonType replace = new ButtonType(Texts.get("author.exists.replace"), ButtonData.OK_DONE);
        ButtonType skip = new ButtonType(Texts.get("author.exists.skip"), ButtonData.OTHER);
        ButtonType cancel = new ButtonType(Texts.get("export.exists.cancel"), ButtonData.CANCEL_CLOSE);
        String header = files.size() == 1 ? Texts.get("export.exists.header", files.get(0).getFileName())
                : Texts.get("author.exists.many", files.size());
        ButtonType answer = ask("author.title", header, Texts.get("author.exists.text"), replace, skip, cancel);
        return answer == replace ? Optional.of(Existing.OVERWRITE) : answer == skip ? Optional.of(Existing.SKIP) : Optional.empty();
    }

    private ButtonType ask(String title, String header, String text, ButtonType... answers) {
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, text, answers);
        alert.initOwner(owner);
        alert.setGraphic(null);
        alert.setTitle(Texts.get(title));
        alert.setHeaderText(header);
        for (ButtonType answer : answers) {
            alert.getDialogPane().lookupButton(answer).setId("author-answer-" + answer.getButtonData().name().toLowerCase(Locale.ROOT));
        }
        return alert.showAndWait().orElse(answers[answers.length - 1]);
    }

    private Optional<Path> one(FileChooser chooser) {
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    /** @param suffixes in upper and lower case, since the choosers of some systems distinguish them */
    private static FileChooser chooser(String title, String kinds, List<String> suffixes, Optional<Path> beginning) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.get(title));
        List<String> patterns = suffixes.stream().flatMap(end -> Stream.of("*." + end, "*." + end.toUpperCase(Locale.ROOT))).toList();
        chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter(Texts.get(kinds), patterns),
                new FileChooser.ExtensionFilter(Texts.get("chooser.all"), "*"));
        beginning.map(Path::toFile).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }
}
