package lightwell.ui.pane;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.MenuPlace;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.viewer.ViewerModel;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Actions that take the focused pane's picture, as it is seen, out of the window. */
final class PictureActions {

    private PictureActions() {}

    /**
     * @param seen the focused pane, in pixels of the screen
     * @param save asks for a file, and writes a picture to it
     */
    static void register(ActionRegistry actions, ViewerModel viewer, Supplier<WritableImage> seen, Consumer<Supplier<WritableImage>> save) {
        actions.add(new WindowAction("copyPicture", MenuPlace.VIEW_PICTURE, () -> copy(seen.get())).icon(MaterialDesignC.CONTENT_COPY)
                .keys("Shortcut+Shift+K").disabledWhile(viewer.photo().isNull(), "reason.photo"));
        actions.add(new WindowAction("savePicture", MenuPlace.VIEW_PICTURE, () -> save.accept(seen)).keys("Shortcut+Alt+K")
                .disabledWhile(viewer.photo().isNull(), "reason.photo"));
    }

    private static void copy(WritableImage picture) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(picture);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
