package lightwell.ui.author;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.OverrunStyle;
import lightwell.ui.kit.Texts;

/** A button that shows the chosen file or folder and lets the user choose another. For the FX thread. */
final class FileField extends Button {

    /**
     * @param none   key of its text while nothing is chosen
     * @param choose asks the user; empty if he cancels
     */
    FileField(String id, ObjectProperty<Optional<Path>> chosen, String none, Supplier<Optional<Path>> choose) {
        setId(id);
        getStyleClass().add("file-field");
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        setMnemonicParsing(false);
        setMinWidth(40);
        textProperty().bind(Bindings.createStringBinding(
                () -> chosen.get().map(Path::getFileName).map(Path::toString).orElseGet(() -> Texts.get(none)), chosen));
        setOnAction(event -> choose.get().ifPresent(path -> chosen.set(Optional.of(path))));
    }
}
