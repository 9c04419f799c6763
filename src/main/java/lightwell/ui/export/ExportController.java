package lightwell.ui.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import lightwell.export.Existing;
import lightwell.export.Exporter;
import lightwell.export.OutputTarget;
import lightwell.files.FileNames;
import lightwell.queue.JobRequest;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.PhotoSource;
import lightwell.ui.files.MarkedPhoto;
import lightwell.ui.kit.ErrorModel;
import lightwell.ui.kit.Texts;
import lightwell.ui.viewer.ViewerModel;

/** Runs an output: determines the target, asks the user if necessary, and starts the export. For the FX thread. */
public final class ExportController {

    private static final String PICTURE = "picture";
    private static final String PICTURE_SUFFIX = ".png";

    private final MarkedPhoto marked;
    private final Supplier<List<Path>> several;
    private final PictureExport pictures;
    private final ViewerModel viewer;
    private final ExportModel exports;
    private final ErrorModel errors;
    private final ExportDialogs dialogs;

    /**
     * @param marked   the photo to export
     * @param several  photos that are selected together, which are exported instead of it; may be empty
     * @param pictures writes screenshots
     * @param window   owner of the questions
     */
    ExportController(MarkedPhoto marked, Supplier<List<Path>> several, ViewerModel viewer, ExportModel exports, PictureExport pictures,
            ErrorModel errors, Window window) {
        this.marked = marked;
        this.several = several;
        this.pictures = pictures;
        this.viewer = viewer;
        this.exports = exports;
        this.errors = errors;
        this.dialogs = new ExportDialogs(window);
    }

    /** Writes one file beside the photo, or beside each selected one, under the default name; asks only if that file exists. */
    public <O> void export(Exporter<O> exporter) {
        if (!several.get().isEmpty()) {
            export(exporter, several.get());
            return;
        }
        withPhoto(exporter, (photo, options) -> {
            Path usual = exporter.defaultTarget(photo.path(), options, "");
            if (!Files.exists(usual)) {
                start(photo, exporter, new ExportDialogs.Chosen<>(OutputTarget.of(usual, Existing.REFUSE), options));
            } else if (!refusedAsRunning(usual)) {
                dialogs.replace(exporter, options, usual).ifPresent(chosen -> start(photo, exporter, chosen));
            }
        });
    }

    /** Writes one file beside each photo; asks once what to do with those that exist. */
    public <O> void export(Exporter<O> exporter, List<Path> photos) {
        withOptions(exporter, options -> start(exporter, photos, options, Optional.empty()));
    }

    private <O> void start(Exporter<O> exporter, List<Path> photos, O options, Optional<Path> folder) {
        List<JobRequest> requests = ExportRequests.of(photos, exporter, options, folder, Existing.REFUSE);
        long there = exporter.isFolder() ? 0 : requests.stream().filter(request -> Files.exists(request.target())).count();
        Optional<Existing> existing = there == 0 ? Optional.of(Existing.REFUSE) : dialogs.existing(exporter.id(), there);
        existing.ifPresent(choice -> exports.start(ExportRequests.of(photos, exporter, options, folder, choice)));
    }

    /** Writes to a target chosen by the user; to a folder if several photos are selected. */
    public <O> void exportAs(Exporter<O> exporter) {
        List<Path> photos = several.get();
        if (!photos.isEmpty()) {
            withOptions(exporter, options -> dialogs.folderOfSeveral(exporter.id(), photos.get(0))
                    .ifPresent(folder -> start(exporter, photos, options, Optional.of(folder))));
            return;
        }
        withPhoto(exporter, (photo, options) -> dialogs.choose(exporter, options, photo.path())
                .ifPresent(chosen -> start(photo, exporter, chosen)));
    }

    /**
     * Writes a screenshot of a photo, to a file chosen by the user.
     *
     * @param seen called once the file is known
     * @param end  of the proposed name
     */
    public void picture(Supplier<WritableImage> seen, String end) {
        OpenPhoto photo = viewer.photo().get();
        if (photo == null) {
            errors.show(Texts.get("export.nothing"));
            return;
        }
        Path proposal = photo.path().resolveSibling(FileNames.fit(FileNames.stem(photo.path()), end + PICTURE_SUFFIX));
        dialogs.choose(PICTURE, PICTURE_SUFFIX, proposal).filter(target -> !refusedAsRunning(target.path()))
                .ifPresent(target -> pictures.start(photo, PICTURE, target, seen.get()));
    }

    /** Uses the marked photo, which need not be the displayed one, and the options of the panels. */
    private <O> void withPhoto(Exporter<O> exporter, BiConsumer<PhotoSource, O> action) {
        Optional<PhotoSource> photo = marked.get();
        if (photo.isEmpty()) {
            errors.show(Texts.get("export.nothing"));
            return;
        }
        withOptions(exporter, options -> action.accept(photo.get(), options));
    }

    private <O> void withOptions(Exporter<O> exporter, Consumer<O> action) {
        O options;
        try {
            options = exports.choices().of(exporter);
        } catch (IllegalArgumentException e) { // two fields contradict each other
            errors.show(e.getMessage());
            return;
        }
        action.accept(options);
    }

    private <O> void start(PhotoSource photo, Exporter<O> exporter, ExportDialogs.Chosen<O> chosen) {
        if (!refusedAsRunning(chosen.target().path())) {
            exports.start(photo, exporter, chosen.target(), chosen.options());
        }
    }

    private boolean refusedAsRunning(Path target) {
        boolean running = exports.isRunning(target);
        if (running) {
            errors.show(ExportModel.running(target));
        }
        return running;
    }
}
