package lightwell.ui.export;

import lightwell.export.Exporter;
import lightwell.export.OutputTarget;
import lightwell.queue.JobRequest;
import lightwell.ui.content.PhotoSource;

/** Makes the queue's request of one photo, which may be open. Stateless. */
final class ExportRequests {

    private ExportRequests() {}

    static <O> JobRequest of(PhotoSource photo, Exporter<O> exporter, OutputTarget target, O options) {
        return new JobRequest(photo.path(), photo.image(), exporter.id(), exporter.codec().write(options), target.path(),
                exporter.isFolder(), target.existing());
    }
}
