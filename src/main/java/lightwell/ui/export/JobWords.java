package lightwell.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lightwell.queue.AuthorJobs;
import lightwell.queue.Job;
import lightwell.queue.JobResult;
import lightwell.queue.JobState;
import lightwell.ui.kit.Texts;

/** Words what happens to jobs. Stateless. */
final class JobWords {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;

    /** MB/s; what encoders take long for is not told by its speed. */
    private static final double LEAST_SPEED = 0.1;

    private JobWords() {}

    /** The name of what is, or was, written. */
    static String name(Job job) {
        List<Path> written = job.result().files();
        if (job.request().output().equals(AuthorJobs.ID) && written.size() == 1) {
            return written.get(0).getFileName().toString(); // which depends on the source's primaries
        }
        Path target = job.request().target();
        return job.request().several() ? job.request().source().getFileName() + " \u2192 " + target.getFileName()
                : target.getFileName().toString();
    }

    /** The state in one line. */
    static String state(JobEntry entry, long now) {
        Job job = entry.job().get();
        return switch (job.state()) {
            case WAITING -> Texts.get("queue.waiting");
            case RUNNING -> running(entry, now);
            case DONE -> done(job.result());
            case SKIPPED -> job.result().message().isEmpty() ? Texts.get("queue.skipped") : job.result().message();
            case FAILED -> job.result().message();
            case CANCELLED -> Texts.get("status.cancelled");
        };
    }

    /** All that is known of a finished job: what it tells, and its files; empty of others. */
    static String details(Job job) {
        if (!job.state().isFinished()) {
            return "";
        }
        List<Path> files = job.result().files();
        Stream<String> paths = (files.isEmpty() ? List.of(job.request().target()) : files).stream().map(Path::toString);
        return Stream.concat(Stream.of(job.result().message()).filter(words -> !words.isEmpty()), paths).collect(Collectors.joining("\n"));
    }

    private static String done(JobResult result) {
        if (result.seconds() == 0) {
            return bytes(result.bytes());
        }
        String seconds = number("%.1f", result.seconds());
        double speed = result.bytes() / 1e6 / result.seconds();
        return speed < LEAST_SPEED ? Texts.get("queue.done.slow", bytes(result.bytes()), seconds)
                : Texts.get("queue.done", bytes(result.bytes()), seconds, number("%.1f", speed));
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String running(JobEntry entry, long now) {
        double share = entry.share();
        if (share < 0) {
            String step = entry.step().get().words();
            return step.isEmpty() ? Texts.get("queue.begins") : step;
        }
        double left = entry.secondsLeft(now);
        String percent = Math.round(share * 100) + " %";
        return left < 0 ? percent : Texts.get("queue.running", percent, time(left));
    }

    /**
     * The whole list in one line: "17 of 60 done, 2 failed, 24 a minute, about 3 min left".
     *
     * @param perMinute   how many end; 0 if that cannot be said
     * @param secondsLeft 0 if that cannot be said
     */
    static String summary(List<Job> jobs, double perMinute, double secondsLeft) {
        long finished = jobs.stream().filter(job -> job.state().isFinished()).count();
        long failed = jobs.stream().filter(job -> job.state() == JobState.FAILED).count();
        String all = Texts.get("queue.summary", finished, jobs.size());
        String withFailed = failed == 0 ? all : Texts.get("queue.summary.failed", all, failed);
        String withSpeed = perMinute <= 0 ? withFailed
                : Texts.get("queue.summary.speed", withFailed, number(perMinute < 10 ? "%.1f" : "%.0f", perMinute));
        return secondsLeft <= 0 ? withSpeed : Texts.get("queue.summary.left", withSpeed, time(secondsLeft));
    }

    /** "12 s", "3 min", "2 h". */
    static String time(double seconds) {
        long whole = Math.max(1, Math.round(seconds));
        if (whole < MINUTE) {
            return Texts.get("queue.seconds", whole);
        }
        return whole < HOUR ? Texts.get("queue.minutes", Math.round(seconds / MINUTE))
                : Texts.get("queue.hours", Math.round(seconds / HOUR));
    }

    static String bytes(long bytes) {
        return bytes < 1_000_000 ? Texts.get("queue.kilobytes", Math.max(1, bytes / 1000))
                : Texts.get("queue.megabytes", number("%.1f", bytes / 1e6));
    }
}
