package lightwell.ui.exr;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextInputDialog;
import javafx.stage.Window;
import lightwell.ui.kit.Texts;

/** Asks for the name of a preset. For the FX thread. */
final class SavePresetDialog {

    private SavePresetDialog() {}

    /**
     * Blocks; empty if the user cancels.
     *
     * @param proposal an own preset's name, or nothing
     * @param known    names that the user has already, which are then replaced, as the dialog says
     */
    static Optional<String> ask(Window owner, String proposal, Predicate<String> known) {
        TextInputDialog dialog = new TextInputDialog(proposal);
        dialog.initOwner(owner);
        dialog.setGraphic(null);
        dialog.setTitle(Texts.get("exr.preset.save"));
        dialog.setContentText(Texts.get("exr.preset.name"));
        dialog.getEditor().setId("exr-preset-name");
        StringProperty typed = dialog.getEditor().textProperty();
        dialog.headerTextProperty().bind(Bindings.createStringBinding(() -> Texts.get(known.test(typed.get())
                ? "exr.preset.save.replaces" : "exr.preset.save.header"), typed));
        Node save = dialog.getDialogPane().lookupButton(ButtonType.OK);
        save.setId("exr-preset-ok");
        save.disableProperty().bind(Bindings.createBooleanBinding(
                () -> typed.get().codePoints().noneMatch(Character::isLetterOrDigit), typed));
        return dialog.showAndWait();
    }
}
