package lightwell.ui.files;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.MenuPlace;
import lightwell.ui.actions.WindowAction;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The actions on the photos of the session. */
final class FilesActions {

    private FilesActions() {}

    /** Registers actions for opening photos. */
    static void register(ActionRegistry actions, Runnable choose, Runnable chooseFolder, Runnable openDemo) {
        actions.add(new WindowAction("open", MenuPlace.FILE_OPEN, choose).icon(MaterialDesignF.FOLDER_OPEN_OUTLINE).keys("Shortcut+O"));
        actions.add(new WindowAction("openFolder", MenuPlace.FILE_OPEN, chooseFolder)
                .icon(MaterialDesignF.FOLDER_MULTIPLE_OUTLINE).keys("Shortcut+Shift+O"));
        actions.add(new WindowAction("demo", MenuPlace.FILE_OPEN, openDemo).icon(MaterialDesignI.IMAGE_OUTLINE).keys("Shortcut+D"));
    }

    /**
     * Registers actions for moving through the photos.
     *
     * @param selection  the photos that are selected together
     * @param strip      whether the filmstrip is shown
     * @param showFolder opens a folder in the desktop's file manager
     */
    static void register(ActionRegistry actions, PhotoBrowser browser, PhotoSelection selection, BooleanProperty strip,
            Consumer<Path> showFolder) {
        PhotoSession session = browser.session();
        BooleanBinding few = Bindings.size(session.entries()).lessThan(2);
        actions.add(new WindowAction("next", MenuPlace.FILE_GO, () -> browser.step(1))
                .icon(MaterialDesignC.CHEVRON_RIGHT).keys("Right", "Page Down").disabledWhile(few, "reason.photos"));
        actions.add(new WindowAction("previous", MenuPlace.FILE_GO, () -> browser.step(-1))
                .icon(MaterialDesignC.CHEVRON_LEFT).keys("Left", "Page Up").disabledWhile(few, "reason.photos"));
        actions.add(WindowAction.springing("photoBefore", MenuPlace.FILE_GO, () -> back(browser))
                .icon(MaterialDesignH.HISTORY).keys("Backspace").disabledWhile(session.before().isNull(), "reason.before"));
        actions.add(new WindowAction("selectAll", MenuPlace.FILE_GO, selection::all)
                .icon(MaterialDesignS.SELECT_ALL).keys("Shortcut+A").disabledWhile(few, "reason.photos"));
        actions.add(new WindowAction("remove", MenuPlace.FILE_GO, () -> browser.remove(session.current().get()))
                .icon(MaterialDesignC.CLOSE).keys("Delete").disabledWhile(session.current().isNull(), "reason.photo"));
        actions.add(new WindowAction("showFolder", MenuPlace.FILE_GO, () -> showFolder.accept(session.current().get().path().getParent()))
                .icon(MaterialDesignF.FOLDER_SEARCH_OUTLINE).keys("Shift+F").disabledWhile(session.current().isNull(), "reason.photo"));
        actions.add(WindowAction.toggle("filmstrip", MenuPlace.VIEW_PANELS, strip).icon(MaterialDesignF.FILMSTRIP).keys("Shift+T"));
    }

    private static Runnable back(PhotoBrowser browser) {
        PhotoEntry from = browser.session().current().get();
        browser.back();
        return () -> {
            if (browser.session().before().get() == from) { // and the user has not moved on
                browser.back();
            }
        };
    }
}
