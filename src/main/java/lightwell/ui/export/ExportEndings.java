package lightwell.ui.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Duration;
import lightwell.export.ExportResult;
import lightwell.export.registry.Exporters;
import lightwell.ui.kit.ErrorModel;
import lightwell.ui.kit.Texts;
import org.controlsfx.control.Notifications;
import org.controlsfx.control.action.Action;

/** Shows a notification about what an export has written, or that it was cancelled. For the FX thread. */
public final class ExportEndings {

    private static final Duration SHOWN = Duration.seconds(8);

    private final ErrorModel errors;
    private final Window window;
    private final Consumer<Path> openFile;
    private final Consumer<Path> showFolder;

    private ExportEndings(ErrorModel errors, Window window, Consumer<Path> openFile, Consumer<Path> showFolder) {
        this.errors = errors;
        this.window = window;
        this.openFile = openFile;
        this.showFolder = showFolder;
    }

    /**
     * @param openFile   opens a written EXR in the window
     * @param showFolder opens a folder in the desktop's file manager
     */
    public static void install(ExportModel exports, ErrorModel errors, Window window, Consumer<Path> openFile, Consumer<Path> showFolder) {
        exports.onEnded(new ExportEndings(errors, window, openFile, showFolder)::tell);
    }

    /** The message that refuses a second export to a target; withdrawn when the first one has ended. */
    static String running(Path target) {
        return Texts.get("export.running", target.getFileName());
    }

    private void tell(EndedExport ended) {
        errors.withdraw(running(ended.target()));
        if (!window.isShowing()) {
            return;
        }
        Notifications note = Notifications.create().owner(window).position(Pos.BOTTOM_RIGHT).hideAfter(SHOWN).darkStyle();
        ended.result().ifPresentOrElse(result -> written(note, result),
                () -> note.title(ended.target().getFileName().toString()).text(Texts.get("status.cancelled")));
        note.show();
        keepKeys();
    }

    private void written(Notifications note, ExportResult result) {
        List<Action> actions = new ArrayList<>();
        if (result.exporter().equals(Exporters.EXR.id())) {
            result.files().stream().findFirst()
                    .ifPresent(exr -> actions.add(new Action(Texts.get("export.open-exr"), event -> openFile.accept(exr))));
        }
        actions.add(new Action(Texts.get("export.show"), event -> showFolder.accept(result.folder())));
        note.title(Texts.get("export." + result.exporter() + ".done")).text(Texts.get("export.done.text", result.target()))
                .action(actions.toArray(Action[]::new));
    }

    /** A popup's focused node receives keys first; a focused button of the notification would swallow the window's accelerators. */
    private void keepKeys() {
        Window.getWindows().stream().filter(shown -> shown instanceof PopupWindow popup && popup.getOwnerWindow() == window)
                .forEach(popup -> popup.getScene().getRoot().requestFocus());
    }
}
