package lightwell.ui.author;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import lightwell.author.gallery.Gallery;
import lightwell.export.Existing;
import lightwell.export.OutputTarget;
import lightwell.queue.AuthorWatch;
import lightwell.queue.Authored;
import lightwell.queue.JobRequest;
import lightwell.ui.kit.ErrorModel;
import lightwell.ui.kit.Texts;
import lightwell.ui.kit.WorkTask;

/**
 * Keeps what the jobs of a run have made, and writes one page about all of them at its end. For the FX thread, the methods of
 * {@link AuthorWatch} aside.
 */
final class AuthoredPages implements AuthorWatch {

    private final Map<JobRequest, Page> wanted = Collections.synchronizedMap(new IdentityHashMap<>());
    private final Map<JobRequest, Authored> results = Collections.synchronizedMap(new IdentityHashMap<>());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ObservableList<Task<?>> tasks;
    private final Executor background;

    private record Page(Path file, Existing existing) {}

    /** @param tasks what the main window shows and waits for before it closes */
    AuthoredPages(ObservableList<Task<?>> tasks, Executor background) {
        this.tasks = tasks;
        this.background = background;
    }

    /** Why the last page was not written, in one sentence; else empty. */
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** A run begins. */
    void begin() {
        wanted.clear();
        results.clear();
        problem.set("");
    }

    /** Jobs that will be on a page. Call it before they can run. */
    void want(Collection<JobRequest> requests, Path page, Existing existing) {
        requests.forEach(request -> wanted.put(request, new Page(page, existing)));
    }

    @Override
    public boolean wantsPictures(JobRequest request) {
        return wanted.containsKey(request);
    }

    @Override
    public void authored(JobRequest request, Authored result) {
        results.put(request, result);
    }

    /** What a job has made. */
    Optional<Authored> result(JobRequest request) {
        return Optional.ofNullable(results.get(request));
    }

    /** All jobs of the run have ended, in whatever way. */
    void end(List<JobRequest> requests) {
        Optional<Page> page = requests.stream().map(wanted::get).flatMap(one -> Optional.ofNullable(one).stream()).findFirst();
        Gallery all = new Gallery();
        requests.stream().filter(wanted::containsKey).map(this::result).flatMap(Optional::stream).forEach(one -> all.add(one.pictures()));
        List<Path> inputs = requests.stream().map(JobRequest::source).toList();
        page.filter(one -> !all.isEmpty()).ifPresent(one -> write(all, one, inputs));
    }

    private void write(Gallery all, Page page, List<Path> inputs) {
        WorkTask<Void> task = new WorkTask<>(page.file().getFileName().toString(), progress -> {
            if (page.existing() != Existing.SKIP || Files.notExists(page.file())) {
                all.write(new OutputTarget(page.file(), page.existing(), inputs));
            }
            return null;
        });
        tasks.add(task);
        task.setOnSucceeded(event -> tasks.remove(task));
        task.setOnCancelled(event -> tasks.remove(task));
        task.setOnFailed(event -> {
            tasks.remove(task);
            problem.set(ErrorModel.sentence(Texts.get("author.page"), task.getException()));
        });
        background.execute(task);
    }
}
