package lightwell.queue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lightwell.author.Quality;
import lightwell.author.encode.EncodeOptions;
import lightwell.author.encode.EncodeRequest;
import lightwell.author.encode.OutputFormat;
import lightwell.author.source.SourceOptions;
import lightwell.color.ColorEngine;
import lightwell.export.Existing;
import lightwell.jobs.ParallelFor;
import lightwell.photo.ImageChoice;

/** A process that works through a queue of photos, or goes on with what a killed one left. */
final class QueueProcess {

    /** Of jobs at once. */
    static final int AT_ONCE = 2;
    /** The status of a process that was told to halt. */
    static final int HALTED = 9;
    private static final long MOST_MINUTES = 10;
    private static final EncodeOptions AUTHORED = EncodeOptions.DEFAULT.withFormats(List.of(OutputFormat.HEIC, OutputFormat.JPEG))
            .withQuality(Quality.DRAFT).withVerify(false);

    private QueueProcess() {}

    /** @param arguments folders of the journal, of the photos, and of the targets; "halt" ends the process when a job has written */
    public static void main(String[] arguments) throws Exception {
        JournalFile file = new JournalFile(Path.of(arguments[0]));
        boolean first = !file.exists();
        ColorEngine color = ColorEngine.load(Optional.empty());
        JobWork work = work(color);
        boolean halt = arguments.length > 3;
        try (JobQueue queue = new JobQueue(halt ? halting(work) : work, file, AT_ONCE)) {
            queue.restore();
            if (first) {
                queue.add(requests(Path.of(arguments[1]), Path.of(arguments[2])));
            }
            queue.await(MOST_MINUTES, TimeUnit.MINUTES);
        }
    }

    /** Ends the process between the name of the last file and the row of the journal. */
    private static JobWork halting(JobWork work) {
        return (request, files, progress) -> {
            work.run(request, files, progress);
            Runtime.getRuntime().halt(HALTED);
            throw new AssertionError("It runs on");
        };
    }

    static JobWork work(ColorEngine color) {
        MemoryBudget memory = MemoryBudget.ofMachine();
        AuthorJobs authored = new AuthorJobs(PhotoSupply.FILES, () -> color, memory, ParallelFor.NONE);
        return new OutputJobs(Map.of(AuthorJobs.ID, authored), new PhotoJobs(PhotoSupply.FILES, () -> color, memory));
    }

    /** In turn as an EXR, as files of the layers in one folder, and as two authored files there. */
    static List<JobRequest> requests(Path photos, Path targets) throws IOException {
        try (Stream<Path> all = Files.list(photos)) {
            List<Path> sorted = all.sorted().toList();
            return Stream.iterate(0, i -> i < sorted.size(), i -> i + 1).map(i -> request(sorted.get(i), targets, i % 3)).toList();
        }
    }

    private static JobRequest request(Path photo, Path targets, int kind) {
        return switch (kind) {
            case 0 -> photo(photo, "exr", targets.resolve(photo.getFileName() + ".exr"), false);
            case 1 -> photo(photo, "extract", targets, true);
            default -> AuthorJobs.request(photo, new EncodeRequest(SourceOptions.NONE, AUTHORED), targets, Existing.REFUSE);
        };
    }

    private static JobRequest photo(Path photo, String output, Path target, boolean several) {
        return new JobRequest(photo, ImageChoice.MAIN, output, JsonNodeFactory.instance.objectNode(), target, several, Existing.REFUSE);
    }
}
