package lightwell.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.export.Existing;
import lightwell.export.Exporter;
import lightwell.export.OutputTarget;
import lightwell.photo.ImageChoice;
import lightwell.photo.PhotoImage;
import lightwell.queue.JobRequest;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.PhotoSource;

/** Makes the queue's requests of what the user chose. Stateless. */
final class ExportRequests {

    private ExportRequests() {}

    static <O> JobRequest of(PhotoSource photo, Exporter<O> exporter, OutputTarget target, O options) {
        ImageChoice image = photo instanceof OpenPhoto open
                ? open.photo().images().stream().filter(PhotoImage::shown).findFirst().map(ImageChoice::of).orElse(ImageChoice.MAIN)
                : ImageChoice.MAIN;
        return new JobRequest(photo.path(), image, exporter.id(), exporter.codec().write(options), target.path(), exporter.isFolder(),
                target.existing());
    }

    /**
     * Requests for several files, under their default names.
     *
     * @param folder of the targets; empty: beside each photo
     */
    static <O> List<JobRequest> of(List<Path> photos, Exporter<O> exporter, O options, Optional<Path> folder, Existing existing) {
        return photos.stream().map(photo -> {
            Path usual = exporter.defaultTarget(photo, options, "");
            Path target = folder.map(into -> exporter.isFolder() ? into : into.resolve(usual.getFileName())).orElse(usual);
            return new JobRequest(photo, ImageChoice.MAIN, exporter.id(), exporter.codec().write(options), target, exporter.isFolder(),
                    existing);
        }).toList();
    }
}
