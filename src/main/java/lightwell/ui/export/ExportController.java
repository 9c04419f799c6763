package lightwell.ui.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import lightwell.export.Existing;
import lightwell.export.Exporter;
import lightwell.export.registry.Exporters;
import lightwell.export.OutputTarget;
import lightwell.export.naming.NameTemplate;
import lightwell.export.naming.OutputNames;
import lightwell.files.FileNames;
import lightwell.metadata.CameraInfo;
import lightwell.queue.JobRequest;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.PhotoSource;
import lightwell.ui.files.MarkedPhoto;
import lightwell.ui.kit.ErrorModel;
import lightwell.ui.kit.ErrorModel.Remedy;
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
    private final ExportPreparation preparation;

    /**
     * @param marked     the photo to export
     * @param several    photos that are selected together, which are exported instead of it; may be empty
     * @param pictures   writes screenshots
     * @param window     owner of the questions
     * @param background asks the disk
     */
    ExportController(MarkedPhoto marked, Supplier<List<Path>> several, ViewerModel viewer, ExportModel exports, PictureExport pictures,
            ErrorModel errors, Window window, Executor background) {
        this.marked = marked;
        this.several = several;
        this.pictures = pictures;
        this.viewer = viewer;
        this.exports = exports;
        this.errors = errors;
        this.dialogs = new ExportDialogs(window);
        this.preparation = new ExportPreparation(exports, background);
    }

    /** Writes one file beside the photo, or beside each selected one, or in the preferred folder; asks only if that file exists. */
    public <O> void export(Exporter<O> exporter) {
        if (!several.get().isEmpty()) {
            export(exporter, several.get());
            return;
        }
        withPhoto(exporter, (photo, options) -> usual(photo, exporter, options)
                .ifPresentOrElse(target -> export(photo, exporter, options, target), () -> export(exporter, List.of(photo.path()))));
    }

    private <O> void export(PhotoSource photo, Exporter<O> exporter, O options, Path usual) {
        if (!Files.exists(usual)) {
            start(photo, exporter, new ExportDialogs.Chosen<>(OutputTarget.of(usual, Existing.REFUSE), options));
        } else if (!refusedAsRunning(usual)) {
            dialogs.replace(exporter, options, usual).ifPresent(chosen -> start(photo, exporter, chosen));
        }
    }

    /** Empty if only the photo's file tells the name, which must not be read on this thread. */
    private <O> Optional<Path> usual(PhotoSource photo, Exporter<O> exporter, O options) {
        Optional<NameTemplate> names = exports.choices().names(exporter);
        Optional<CameraInfo> camera = photo instanceof OpenPhoto open ? Optional.of(open.photo().camera()) : Optional.empty();
        if (camera.isEmpty() && names.filter(NameTemplate::needsCamera).isPresent()) {
            return Optional.empty();
        }
        OutputNames<O> naming = new OutputNames<>(exporter, options, photo.image(), names,
                path -> camera.orElse(CameraInfo.UNKNOWN));
        Path folder = folderOf(photo);
        return Optional.of(exporter.isFolder() ? folder : folder.resolve(naming.apply(photo.path())));
    }

    private Path folderOf(PhotoSource photo) {
        return exports.choices().folder().orElseGet(() -> photo.path().toAbsolutePath().getParent());
    }

    /** Writes one file beside each photo, or in the preferred folder; asks once what to do with those that exist. */
    public <O> void export(Exporter<O> exporter, List<Path> photos) {
        withOptions(exporter, options -> start(exporter, photos, options, exports.choices().folder()));
    }

    private <O> void start(Exporter<O> exporter, List<Path> photos, O options, Optional<Path> folder) {
        Optional<NameTemplate> names = exports.choices().names(exporter);
        boolean stamped = exporter.stamped(options).isPresent();
        preparation.then(progress -> ExportPlan.of(photos, exporter, options, names, folder, progress), plan -> {
            Optional<Existing> existing = plan.there() == 0 ? Optional.of(Existing.REFUSE)
                    : dialogs.existing(exporter.id(), plan.there(), stamped);
            existing.ifPresent(choice -> start(plan.with(choice), plan.bases()));
        });
    }

    private void start(List<JobRequest> requests, Map<Path, Path> bases) {
        if (bases.isEmpty()) {
            exports.start(requests);
        } else {
            preparation.folders(bases, () -> exports.start(requests));
        }
    }

    /** Writes to a target chosen by the user; to a folder if several photos are selected. */
    public <O> void exportAs(Exporter<O> exporter) {
        List<Path> photos = several.get();
        if (!photos.isEmpty()) {
            withOptions(exporter, options -> dialogs.folderOfSeveral(exporter.id(), photos.get(0))
                    .ifPresent(folder -> start(exporter, photos, options, Optional.of(folder))));
            return;
        }
        withPhoto(exporter, (photo, options) -> {
            Path usual = usual(photo, exporter, options).orElseGet(() -> exporter.defaultTarget(photo.path(), options, ""));
            Path proposal = exporter.isFolder() ? usual : folderOf(photo).resolve(usual.getFileName());
            dialogs.choose(exporter, options, proposal).ifPresent(chosen -> start(photo, exporter, chosen));
        });
    }

    /** Asks for another target of an export that failed, and writes there; for outputs of photos. */
    Optional<Remedy> elsewhere(JobRequest failed) {
        return Exporters.ALL.stream().filter(exporter -> exporter.id().equals(failed.output())).findFirst()
                .map(exporter -> new Remedy(Texts.get("export.elsewhere"), () -> elsewhere(failed, exporter)));
    }

    private <O> void elsewhere(JobRequest failed, Exporter<O> exporter) {
        dialogs.choose(exporter, exporter.codec().read(failed.options(), "options"), failed.target())
                .filter(chosen -> !refusedAsRunning(chosen.target().path()))
                .ifPresent(chosen -> exports.start(List.of(new JobRequest(failed.source(), failed.image(), failed.output(),
                        exporter.codec().write(chosen.options()), chosen.target().path(), failed.several(), chosen.target().existing()))));
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
        Path target = chosen.target().path();
        if (refusedAsRunning(target)) {
            return;
        }
        Runnable starts = () -> exports.start(photo, exporter, chosen.target(), chosen.options());
        if (exports.choices().names(exporter).isEmpty()) {
            starts.run();
        } else {
            preparation.folders(Map.of(target, folderOf(photo)), starts);
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
