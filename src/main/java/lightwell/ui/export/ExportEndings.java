package lightwell.ui.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Duration;
import lightwell.files.FileNames;
import lightwell.ui.kit.Texts;
import org.controlsfx.control.Notifications;
import org.controlsfx.control.action.Action;

/** Shows a notification about what a command has written, or that it was cancelled. For the FX thread. */
public final class ExportEndings {

    private static final Duration SHOWN = Duration.seconds(8);

    private final Window window;
    private final Consumer<Path> openFile;
    private final Consumer<EndedExport.Picture> compare;
    private final Consumer<Path> showFolder;

    private ExportEndings(Window window, Consumer<Path> openFile, Consumer<EndedExport.Picture> compare, Consumer<Path> showFolder) {
        this.window = window;
        this.openFile = openFile;
        this.compare = compare;
        this.showFolder = showFolder;
    }

    /**
     * @param openFile   opens a written picture in the window
     * @param compare    compares it with its photo
     * @param showFolder opens a folder in the desktop's file manager
     */
    static void install(ExportModel exports, Window window, Consumer<Path> openFile, Consumer<EndedExport.Picture> compare,
            Consumer<Path> showFolder) {
        exports.onEnded(new ExportEndings(window, openFile, compare, showFolder)::tell);
    }

    private void tell(EndedExport ended) {
        if (!window.isShowing()) {
            return;
        }
        Notifications note = Notifications.create().owner(window).position(Pos.BOTTOM_RIGHT).hideAfter(SHOWN).darkStyle()
                .title(ended.title()).text(ended.text()).action(actions(ended));
        note.show();
        keepKeys();
    }

    private Action[] actions(EndedExport ended) {
        List<Action> actions = new ArrayList<>();
        ended.picture().ifPresent(picture -> {
            boolean exr = FileNames.hasSuffix(picture.file(), ".exr");
            actions.add(new Action(Texts.get(exr ? "export.open-exr" : "queue.open"), event -> openFile.accept(picture.file())));
            actions.add(new Action(Texts.get("export.compare"), event -> compare.accept(picture)));
        });
        if (ended.shows()) {
            actions.add(new Action(Texts.get("export.show"), event -> showFolder.accept(ended.folder())));
        }
        return actions.toArray(Action[]::new);
    }

    /** A popup's focused node receives keys first; a focused button of the notification would swallow the window's accelerators. */
    private void keepKeys() {
        Window.getWindows().stream().filter(shown -> shown instanceof PopupWindow popup && popup.getOwnerWindow() == window)
                .forEach(popup -> popup.getScene().getRoot().requestFocus());
    }
}
