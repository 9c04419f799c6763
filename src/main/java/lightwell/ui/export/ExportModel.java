package lightwell.ui.export;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import lightwell.export.Exporter;
import lightwell.export.OutputTarget;
import lightwell.export.registry.Exporters;
import lightwell.message.Message;
import lightwell.queue.AuthorJobs;
import lightwell.queue.Job;
import lightwell.queue.JobQueue;
import lightwell.queue.JobRequest;
import lightwell.queue.JobState;
import lightwell.ui.content.PhotoSource;
import lightwell.ui.kit.ErrorModel;
import lightwell.ui.kit.Texts;

/** The exports of the window, as the queue has them. For the FX thread; the queue writes in the background. */
public final class ExportModel implements JobChanges.Follower {

    private final ErrorModel errors;
    private final JobQueue queue;
    private final LivePhotos live;
    private final ObservableList<JobEntry> entries = FXCollections.observableArrayList();
    private final Map<UUID, JobEntry> byId = new HashMap<>();
    private final RunningExports work;
    private final ExportChoices choices = new ExportChoices();
    private final ReadOnlyIntegerWrapper failures = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private Consumer<EndedExport> ended = export -> {};
    private Consumer<Job> failed = job -> {};

    /**
     * @param queue owned by the caller
     * @param live  supplies the queue's photos
     * @param ui    the FX thread
     */
    ExportModel(ErrorModel errors, JobQueue queue, LivePhotos live, Executor ui) {
        this.errors = errors;
        this.queue = queue;
        this.live = live;
        queue.listen(new JobChanges(ui, this));
        work = new RunningExports(paused, entries);
    }

    /** All jobs, in order. */
    ObservableList<JobEntry> entries() {
        return entries;
    }

    /** Unfinished work, oldest first: a single export by its name, several of one command as one. */
    public ObservableList<Task<?>> running() {
        return work.running();
    }

    /** The number of exports that run or come next, each photo counted; of a paused queue only those that run. */
    public ReadOnlyIntegerProperty unfinished() {
        return work.unfinished();
    }

    /** About how long the unfinished exports take, in seconds; 0 if that cannot be said yet. */
    double secondsLeft() {
        return work.secondsLeft();
    }

    /** How many exports end in a minute; 0 if that cannot be said. */
    double perMinute() {
        return work.perMinute();
    }

    /** The number of failures so far. */
    public ReadOnlyIntegerProperty failures() {
        return failures.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty paused() {
        return paused.getReadOnlyProperty();
    }

    /** The options that the panels provide for each output. */
    public ExportChoices choices() {
        return choices;
    }

    /** Called for each command whose work ends, unless it failed. */
    public void onEnded(Consumer<EndedExport> listener) {
        ended = listener;
    }

    /** Called for each command for one photo that failed. */
    void onFailed(Consumer<Job> listener) {
        failed = listener;
    }

    /** Other work has ended, such as that on a picture. */
    void tell(EndedExport other) {
        ended.accept(other);
    }

    /** Other work has failed, one sentence. */
    void fail(String sentence) {
        errors.show(sentence);
        failures.set(failures.get() + 1);
    }

    /** True while this target waits or is being written. */
    public boolean isRunning(Path target) {
        Path asked = target.toAbsolutePath().normalize();
        return entries.stream().map(entry -> entry.job().get())
                .anyMatch(job -> !job.state().isFinished() && !job.request().several() && job.request().target().equals(asked));
    }

    /** Adds an export of a photo. */
    public <O> void start(PhotoSource photo, Exporter<O> exporter, OutputTarget target, O options) {
        photo.claim().ifPresent(claim -> {
            JobRequest request = ExportRequests.of(photo, exporter, target, options);
            live.hold(request, claim);
            start(List.of(request));
        });
    }

    /** Lets the job of a request read this open photo in place of its file; before the request is added. */
    public void hold(JobRequest request, PhotoSource photo) {
        photo.claim().ifPresent(claim -> live.hold(request, claim));
    }

    /**
     * Adds exports of files, as one command.
     *
     * @return their places in the list, in the order of the requests
     */
    public List<JobEntry> start(List<JobRequest> requests) {
        List<Job> added = queue.add(requests);
        follow(true, Set.of(), Map.of());
        show(added);
        List<JobEntry> shown = added.stream().map(job -> byId.get(job.id())).toList();
        added.stream().filter(job -> job.state().isFinished()).forEach(this::ended);
        return shown;
    }

    private void show(List<Job> jobs) {
        if (!jobs.isEmpty()) {
            JobsTask task = new JobsTask(jobs, queue::cancel);
            work.running().add(task);
            Thread waits = new Thread(task, "lightwell-exports");
            waits.setDaemon(true);
            waits.start();
        }
    }

    public void cancelAll() {
        List.copyOf(work.running()).forEach(Task::cancel);
        queue.cancelAll();
    }

    /** Cancels those that wait or run. */
    public void cancel(Collection<UUID> jobs) {
        queue.cancel(jobs);
    }

    void pause(boolean stops) {
        if (stops) {
            queue.pause();
        } else {
            queue.resume();
        }
    }

    /** Failed and cancelled jobs wait again. */
    void retry(Predicate<Job> which) {
        Predicate<Job> again = job -> job.state().mayRetry() && which.test(job);
        show(entries.stream().map(entry -> entry.job().get()).filter(again).toList());
        queue.retry(again);
    }

    void move(Collection<UUID> jobs, Optional<UUID> before) {
        queue.move(jobs, before);
        list(); // at once, so that the selection of rows can follow
    }

    /** Forgets jobs that do not run; their files stay. */
    void remove(Predicate<Job> which) {
        Set<UUID> waiting = entries.stream().map(entry -> entry.job().get())
                .filter(job -> job.state() == JobState.WAITING && which.test(job)).map(Job::id).collect(Collectors.toSet());
        queue.cancel(waiting);
        follow(false, waiting, Map.of()); // before nothing is known of them any more
        queue.remove(which);
    }

    /** The queue ends; what is unfinished is left to the next start. */
    void close() {
        work.running().stream().filter(JobsTask.class::isInstance).forEach(task -> ((JobsTask) task).release());
    }

    /** The jobs of an earlier process are there. */
    void restored() {
        follow(true, Set.of(), Map.of());
        show(entries.stream().map(entry -> entry.job().get()).filter(job -> !job.state().isFinished()).toList());
    }

    @Override
    public void trouble(Message sentence) {
        errors.show(sentence.toString());
    }

    @Override
    public void follow(boolean listed, Set<UUID> changed, Map<UUID, JobChanges.Step> steps) {
        if (listed) {
            list();
        }
        steps.forEach((id, step) -> Optional.ofNullable(byId.get(id)).ifPresent(entry -> {
            entry.progress(step);
            work.of(id).ifPresent(task -> task.progressed(step.words(), step.done(), step.total()));
        }));
        for (UUID id : changed) {
            queue.job(id).ifPresent(job -> {
                Optional.ofNullable(byId.get(id)).ifPresent(entry -> entry.become(job));
                if (job.state().isFinished()) {
                    ended(job);
                }
            });
        }
        if (paused.get()) {
            work.count();
        }
    }

    private void list() {
        paused.set(queue.isPaused());
        List<Job> jobs = queue.jobs();
        List<JobEntry> now = jobs.stream().map(job -> byId.computeIfAbsent(job.id(), id -> new JobEntry(job))).toList();
        if (!entries.equals(now)) {
            entries.setAll(now);
        }
        byId.keySet().retainAll(Set.copyOf(jobs.stream().map(Job::id).toList()));
        work.count();
    }

    /** The message that refuses a second export to a target; withdrawn when the first one has ended. */
    static String running(Path target) {
        return Texts.get("export.running", target.getFileName());
    }

    private void ended(Job job) {
        live.release(job.request());
        errors.withdraw(running(job.request().target()));
        if (job.state() == JobState.FAILED) {
            failures.set(failures.get() + 1); // before the number of unfinished ones: a window that waits for them then stays
        }
        work.ended(job).ifPresent(command -> {
            if (command.single()) {
                tellOne(job);
            } else {
                tellAll(command, job.request().target());
            }
        });
    }

    private void tellOne(Job job) {
        Path target = job.request().target();
        Path folder = job.request().several() ? target : target.getParent();
        switch (job.state()) {
            case FAILED -> failed.accept(job);
            case CANCELLED -> tell(new EndedExport(JobWords.name(job), Texts.get("status.cancelled"), folder, false));
            default -> tell(new EndedExport(Texts.get("export." + job.request().output() + ".done"),
                    Texts.get("export.done.text", target), folder, true, EndedExport.Picture.of(job)));
        }
    }

    /** One summary, however many they were. */
    private void tellAll(JobsTask task, Path last) {
        String title = Texts.get("export.many.done", task.successes(), task.all());
        tell(new EndedExport(title, task.failures() == 0 ? "" : Texts.get("export.many.failed", task.failures()), last.getParent(),
                task.successes() > 0));
    }
}
