package lightwell.queue;

import java.nio.file.Path;
import java.util.List;

/**
 * What has become of a job.
 *
 * @param files   the complete files, in order
 * @param bytes   their size
 * @param seconds that the work took
 * @param message one sentence or line for people, such as why it failed; may be empty
 */
public record JobResult(List<Path> files, long bytes, double seconds, String message) {

    /** Of a job that has not ended. */
    public static final JobResult NONE = new JobResult(List.of(), 0, 0, "");

    public JobResult {
        files = List.copyOf(files);
    }

    static JobResult told(String message) {
        return new JobResult(List.of(), 0, 0, message);
    }
}
