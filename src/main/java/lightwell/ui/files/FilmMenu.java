package lightwell.ui.files;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import lightwell.ui.kit.Texts;
import lightwell.ui.viewer.ReferenceModel;

/**
 * What can be done with a photo of the filmstrip.
 *
 * @param showFolder     opens a folder
 * @param useAsReference makes a photo the one that others are compared with
 * @param reference      that photo
 */
record FilmMenu(PhotoBrowser browser, Consumer<Path> showFolder, Consumer<Path> useAsReference, ReferenceModel reference) {

    ContextMenu of(PhotoEntry entry) {
        return new ContextMenu(isReference(entry) ? item("referenceEnd", reference::clear)
                : item("reference", () -> useAsReference.accept(entry.path())),
                item("remove", () -> browser.remove(entry)), item("showFolder", () -> showFolder.accept(entry.path().getParent())));
    }

    /** Whether others are compared with this photo. */
    boolean isReference(PhotoEntry entry) {
        return reference.photo().get().filter(photo -> photo.path().equals(entry.path())).isPresent();
    }

    private static MenuItem item(String action, Runnable work) {
        MenuItem item = new MenuItem(Texts.get("action." + action));
        item.setId("film-" + action);
        item.setOnAction(event -> work.run());
        return item;
    }
}
