package lightwell.ui.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.image.WritableImage;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Duration;
import lightwell.export.ExportOptions;
import lightwell.export.ExportOptions.Existing;
import lightwell.export.ExrExport;
import lightwell.export.cloud.CloudFormat;
import lightwell.export.cloud.CloudPart;
import lightwell.ui.content.PhotoSource;
import lightwell.ui.files.MarkedPhoto;
import lightwell.ui.kit.ErrorModel;
import lightwell.ui.kit.Texts;
import lightwell.ui.viewer.ViewerModel;
import org.controlsfx.control.Notifications;
import org.controlsfx.control.action.Action;

/** One click to an EXR: picks the target, asks where it must, starts the export and tells how it ended. */
public final class ExportController {

    private static final Duration SHOWN = Duration.seconds(8);

    private final MarkedPhoto marked;
    private final ViewerModel viewer;
    private final ExportModel exports;
    private final ErrorModel errors;
    private final Window window;
    private final ExportDialogs dialogs;
    private final Consumer<Path> showFolder;

    /**
     * @param marked     what is exported
     * @param showFolder opens a folder in the desktop's file manager
     */
    public ExportController(MarkedPhoto marked, ViewerModel viewer, ExportModel exports, ErrorModel errors, Window window,
            Consumer<Path> showFolder) {
        this.marked = marked;
        this.viewer = viewer;
        this.exports = exports;
        this.errors = errors;
        this.window = window;
        this.dialogs = new ExportDialogs(window);
        this.showFolder = showFolder;
        exports.onEnded(this::notifyEnd);
    }

    /** Beside the photo, under the usual name. */
    public void export() {
        withPhoto(photo -> {
            Path target = usualTarget(photo);
            if (!Files.exists(target)) {
                start(photo, target, Existing.REFUSE);
            } else if (!refusedAsRunning(target)) {
                dialogs.existing(target).ifPresent(chosen -> start(photo, chosen, Existing.OVERWRITE));
            }
        });
    }

    /** Where the user says. */
    public void exportAs() {
        withPhoto(photo -> dialogs.choose(usualTarget(photo)).ifPresent(chosen -> start(photo, chosen, Existing.OVERWRITE)));
    }

    /** Every layer as a file of its own, into a folder that the user chooses. */
    public void extract() {
        withPhoto(photo -> dialogs.folder(photo.path()).ifPresent(folder -> {
            if (!refusedAsRunning(folder)) {
                exports.extract(photo, folder);
            }
        }));
    }

    /** Depth, or a part of it, as points or a surface, to a file that the user names. */
    public void cloud(CloudPart part) {
        withPhoto(photo -> dialogs.cloud(photo.path(), part).ifPresent(choice -> {
            if (!refusedAsRunning(choice.target())) {
                exports.cloud(photo, part, choice);
            }
        }));
    }

    /** What the depth is worth, as a page that the user names. */
    public void report() {
        withPhoto(photo -> dialogs.report(photo.path()).ifPresent(target -> {
            if (!refusedAsRunning(target)) {
                exports.report(photo, target);
            }
        }));
    }

    /** What is seen of a photo, as a picture that the user names. @param seen asked for once the name is known */
    public void picture(Supplier<WritableImage> seen) {
        use(Optional.ofNullable(viewer.photo().get()), photo -> dialogs.picture(photo.path()).ifPresent(target -> {
            if (!refusedAsRunning(target)) {
                exports.picture(photo, target, seen.get());
            }
        }));
    }

    private static Path usualTarget(PhotoSource photo) {
        return ExrExport.defaultTarget(photo.path(), ExportOptions.DEFAULT);
    }

    /** With the photo that is marked, which need not be the one that is still shown. */
    private void withPhoto(Consumer<PhotoSource> action) {
        use(marked.get(), action);
    }

    private <T extends PhotoSource> void use(Optional<T> photo, Consumer<? super T> action) {
        photo.ifPresentOrElse(action, () -> errors.show(Texts.get("export.nothing")));
    }

    private void start(PhotoSource photo, Path target, Existing existing) {
        if (!refusedAsRunning(target)) {
            exports.start(photo, target, viewer.rules().forExport(), existing);
        }
    }

    private boolean refusedAsRunning(Path target) {
        boolean running = exports.isRunning(target);
        if (running) {
            errors.show(running(target));
        }
        return running;
    }

    /** True until it has ended. */
    private static String running(Path target) {
        return Texts.get("export.running", target.getFileName());
    }

    private void notifyEnd(Path target, boolean written) {
        errors.withdraw(running(target));
        if (!window.isShowing()) {
            return;
        }
        Notifications note = Notifications.create().owner(window).position(Pos.BOTTOM_RIGHT).hideAfter(SHOWN).darkStyle();
        if (written) {
            boolean layers = Files.isDirectory(target);
            Path folder = layers ? target : target.toAbsolutePath().getParent();
            note.title(Texts.get(layers ? "extract.done.title" : doneTitle(target))).text(Texts.get("export.done.text", target))
                    .action(new Action(Texts.get("export.show"), event -> showFolder.accept(folder)));
        } else {
            note.title(target.getFileName().toString()).text(Texts.get("status.cancelled"));
        }
        note.show();
        keepKeys();
    }

    /** A page may be geometry or a report, so it is called a page. */
    private static String doneTitle(Path target) {
        if (target.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ExportDialogs.PNG)) {
            return "picture.done.title";
        }
        return CloudFormat.of(target).map(format -> format == CloudFormat.HTML ? "page.done.title" : "cloud.done.title")
                .orElse("export.done.title");
    }

    /** Keys go to the focused node of a popup first; a focused button of the notification would swallow the window's accelerators. */
    private void keepKeys() {
        Window.getWindows().stream().filter(shown -> shown instanceof PopupWindow popup && popup.getOwnerWindow() == window)
                .forEach(popup -> popup.getScene().getRoot().requestFocus());
    }
}
