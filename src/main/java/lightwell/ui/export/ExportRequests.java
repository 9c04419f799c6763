package lightwell.ui.export;

import lightwell.export.Exporter;
import lightwell.export.OutputTarget;
import lightwell.photo.ImageChoice;
import lightwell.photo.PhotoImage;
import lightwell.queue.JobRequest;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.PhotoSource;

/** Makes the queue's request of one photo, which may be open. Stateless. */
final class ExportRequests {

    private ExportRequests() {}

    static <O> JobRequest of(PhotoSource photo, Exporter<O> exporter, OutputTarget target, O options) {
        return new JobRequest(photo.path(), image(photo), exporter.id(), exporter.codec().write(options), target.path(),
                exporter.isFolder(), target.existing());
    }

    /** The image of the file that is shown. */
    static ImageChoice image(PhotoSource photo) {
        return photo instanceof OpenPhoto open
                ? open.photo().images().stream().filter(PhotoImage::shown).findFirst().map(ImageChoice::of).orElse(ImageChoice.MAIN)
                : ImageChoice.MAIN;
    }
}
