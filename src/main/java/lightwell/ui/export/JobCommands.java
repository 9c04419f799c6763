package lightwell.ui.export;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lightwell.queue.Job;
import lightwell.queue.JobState;

/** What the user does about jobs of the list: by buttons, keys and the context menu. For the FX thread. */
final class JobCommands {

    private final ExportModel model;
    private final Consumer<Path> openFile;
    private final Consumer<EndedExport.Picture> compare;
    private final OtherProgram other;
    private final Consumer<Path> showFolder;

    /**
     * @param openFile   opens a written picture in the window
     * @param compare    compares it with its photo
     * @param other      opens it in another program
     * @param showFolder opens a folder in the desktop's file manager
     */
    JobCommands(ExportModel model, Consumer<Path> openFile, Consumer<EndedExport.Picture> compare, OtherProgram other,
            Consumer<Path> showFolder) {
        this.model = model;
        this.openFile = openFile;
        this.compare = compare;
        this.other = other;
        this.showFolder = showFolder;
    }

    /** Whether there is a file that the window can open. */
    static boolean opens(Job job) {
        return EndedExport.Picture.of(job).isPresent();
    }

    /** Opens the written file, if the window can. */
    void open(Job job) {
        EndedExport.Picture.of(job).ifPresent(picture -> openFile.accept(picture.file()));
    }

    /** Compares the written file with its photo, if the window can. */
    void compare(Job job) {
        EndedExport.Picture.of(job).ifPresent(compare);
    }

    /** "Open in nuke"; empty if there is no other program. */
    Optional<String> otherProgram() {
        return other.title();
    }

    /** Opens the written file in another program. */
    void openInOther(Job job) {
        EndedExport.Picture.of(job).ifPresent(picture -> other.open(picture.file()));
    }

    /** Shows the target's folder. */
    void show(Job job) {
        showFolder.accept(job.request().several() ? job.request().target() : job.request().target().getParent());
    }

    /** Cancels those that wait or run; running ones end soon. */
    void cancel(Collection<Job> jobs) {
        model.cancel(ids(jobs));
    }

    /** Lets those that failed or were cancelled wait again. */
    void retry(Collection<Job> jobs) {
        Set<UUID> these = ids(jobs);
        model.retry(job -> these.contains(job.id()));
    }

    /** Cancels and forgets them; their files stay. */
    void forget(Collection<Job> jobs) {
        Set<UUID> these = ids(jobs);
        model.cancel(these);
        model.remove(job -> these.contains(job.id()));
    }

    /** Moves them together before another one, or to the end. */
    void move(Collection<Job> jobs, Optional<Job> before) {
        model.move(ids(jobs), before.map(Job::id));
    }

    /** Moves them before all others. */
    void moveFirst(Collection<Job> jobs) {
        move(jobs, model.entries().stream().map(entry -> entry.job().get()).findFirst());
    }

    private static Set<UUID> ids(Collection<Job> jobs) {
        return jobs.stream().map(Job::id).collect(Collectors.toSet());
    }

    /** Whether some of them wait or run. */
    static boolean anyUnfinished(List<Job> jobs) {
        return jobs.stream().anyMatch(job -> !job.state().isFinished());
    }

    /** Whether some of them may be tried again. */
    static boolean anyRetry(List<Job> jobs) {
        return jobs.stream().map(Job::state).anyMatch(JobState::mayRetry);
    }
}
