package lightwell.ui.export;

import java.nio.file.Path;
import java.util.Optional;
import lightwell.export.registry.Exporters;
import lightwell.queue.AuthorJobs;
import lightwell.queue.Job;
import lightwell.queue.JobRequest;
import lightwell.queue.JobState;

/**
 * Work that has ended and is told to the user.
 *
 * @param title  in a few words
 * @param text   below it
 * @param folder of what was written
 * @param shows  whether the folder is offered
 * @param picture the one picture that was written
 */
public record EndedExport(String title, String text, Path folder, boolean shows, Optional<Picture> picture) {

    /** A written file that the window can open and compare with its photo. */
    public record Picture(Path photo, Path file) {

        /** Of a job that has written one, or has left one alone: an EXR, or the first authored file. */
        static Optional<Picture> of(Job job) {
            JobRequest request = job.request();
            if (job.state() != JobState.DONE && job.state() != JobState.SKIPPED) {
                return Optional.empty();
            }
            Optional<Path> file = request.output().equals(Exporters.EXR.id()) ? Optional.of(request.target())
                    : Optional.of(job.result().files()).filter(files -> request.output().equals(AuthorJobs.ID))
                            .flatMap(files -> files.stream().findFirst());
            return file.map(written -> new Picture(request.source(), written));
        }
    }

    /** Of files that the window does not open. */
    EndedExport(String title, String text, Path folder, boolean shows) {
        this(title, text, folder, shows, Optional.empty());
    }
}
