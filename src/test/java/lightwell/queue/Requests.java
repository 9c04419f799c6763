package lightwell.queue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lightwell.export.Existing;
import lightwell.photo.ImageChoice;

/** Requests for tests: "a" is read from a.heic and written to a.exr. */
final class Requests {

    private Requests() {}

    static JobRequest of(Path folder, String name) {
        return of(folder.resolve(name + ".heic"), folder.resolve(name + ".exr"));
    }

    static JobRequest of(Path source, Path target) {
        return new JobRequest(source, ImageChoice.MAIN, "exr", JsonNodeFactory.instance.objectNode().put("zip", 4), target, false,
                Existing.REFUSE);
    }

    static List<JobRequest> named(String... names) {
        return Stream.of(names).map(name -> of(Path.of("photos"), name)).toList();
    }

    /** The jobs as a word each: "a:DONE b:WAITING". */
    static String words(List<Job> jobs) {
        return String.join(" ", jobs.stream().map(job -> name(job) + ":" + job.state()).toList());
    }

    static String name(Job job) {
        return job.request().target().getFileName().toString().replace(".exr", "");
    }
}
