package lightwell.queue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import lightwell.message.Message;

/** The jobs in their order, and the changes of state that are allowed. Not thread-safe. */
final class JobList {

    private final List<UUID> order = new ArrayList<>();
    private final Map<UUID, Job> jobs = new HashMap<>();
    private final Function<JobRequest, Set<Path>> claims;

    /** @param claims what only one unfinished job may write */
    JobList(Function<JobRequest, Set<Path>> claims) {
        this.claims = claims;
    }

    List<Job> all() {
        return order.stream().map(jobs::get).toList();
    }

    List<UUID> order() {
        return List.copyOf(order);
    }

    Optional<Job> get(UUID id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** Puts jobs of earlier processes before all others. */
    void restore(List<Job> earlier) {
        order.addAll(0, earlier.stream().map(Job::id).toList());
        earlier.forEach(job -> jobs.put(job.id(), job));
    }

    /** Adds jobs at the end; one whose target belongs to another job has failed at once. */
    List<Job> add(List<JobRequest> requests) {
        Map<Path, JobRequest> claimed = new HashMap<>();
        all().stream().filter(JobList::isOpen).forEach(job -> claim(claimed, job.request()));
        List<Job> added = new ArrayList<>();
        for (JobRequest request : requests) {
            Job job = Job.of(request);
            Optional<JobRequest> other = rival(claimed, request);
            if (other.isEmpty()) {
                claim(claimed, request);
            }
            added.add(other.map(rival -> refused(job, rival)).orElse(job));
        }
        added.forEach(job -> {
            order.add(job.id());
            jobs.put(job.id(), job);
        });
        return added;
    }

    private static boolean isOpen(Job job) {
        return !job.state().isFinished();
    }

    private void claim(Map<Path, JobRequest> claimed, JobRequest request) {
        claims.apply(request).forEach(claim -> claimed.putIfAbsent(claim, request));
    }

    /** A request that writes something of what another one does. */
    private Optional<JobRequest> rival(Map<Path, JobRequest> claimed, JobRequest request) {
        return claims.apply(request).stream().filter(claimed::containsKey).findFirst().map(claimed::get);
    }

    private static Job refused(Job job, JobRequest other) {
        return job.ended(JobOutcome.failed(Message.of("queue.same-target", other.source().getFileName(), job.request().target()
                .getFileName()).toString()));
    }

    /** The first waiting job, which now runs. */
    Optional<Job> startNext() {
        for (UUID id : order) {
            Job job = jobs.get(id);
            if (job.state() == JobState.WAITING) {
                return Optional.of(put(job.started()));
            }
        }
        return Optional.empty();
    }

    /** @throws IllegalStateException if it does not run */
    Job end(UUID id, JobOutcome outcome) {
        return put(running(id).ended(outcome));
    }

    /** A running job that was interrupted waits again. */
    Job interrupt(UUID id) {
        return put(running(id).waiting());
    }

    private Job running(UUID id) {
        Job job = jobs.get(id);
        if (job == null || job.state() != JobState.RUNNING) {
            throw new IllegalStateException("The job does not run");
        }
        return job;
    }

    /** Cancels those that wait. */
    List<Job> cancel(Predicate<Job> which) {
        return change(job -> job.state() == JobState.WAITING && which.test(job), job -> job.ended(JobOutcome.cancelled()));
    }

    /** Failed and cancelled jobs wait again, unless another job writes their target by now. */
    List<Job> retry(Predicate<Job> which) {
        Map<Path, JobRequest> claimed = new HashMap<>();
        all().stream().filter(job -> isOpen(job) || job.state() == JobState.DONE).forEach(job -> claim(claimed, job.request()));
        return change(job -> job.state().mayRetry() && which.test(job), job -> {
            Optional<JobRequest> other = rival(claimed, job.request()).filter(rival -> !rival.source().equals(job.request().source()));
            claim(claimed, job.request());
            return other.map(rival -> refused(job, rival)).orElseGet(job::waiting);
        });
    }

    private List<Job> change(Predicate<Job> which, UnaryOperator<Job> how) {
        List<Job> changed = all().stream().filter(which).map(how).toList();
        changed.forEach(this::put);
        return changed;
    }

    /** Moves jobs together before another one, or to the end if that is absent; their own order stays. */
    void move(Collection<UUID> moved, Optional<UUID> before) {
        Set<UUID> these = new HashSet<>(moved);
        List<UUID> together = order.stream().filter(these::contains).toList();
        int place = before.map(order::indexOf).filter(index -> index >= 0).orElse(order.size());
        place -= (int) order.subList(0, place).stream().filter(these::contains).count();
        order.removeAll(these);
        order.addAll(place, together);
    }

    /** Removes those that do not run. */
    List<UUID> remove(Predicate<Job> which) {
        List<UUID> removed = all().stream().filter(job -> job.state() != JobState.RUNNING && which.test(job)).map(Job::id).toList();
        order.removeAll(new HashSet<>(removed));
        removed.forEach(jobs::remove);
        return removed;
    }

    private Job put(Job job) {
        jobs.put(job.id(), job);
        return job;
    }
}
