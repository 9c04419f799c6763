package lightwell.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lightwell.export.ColorSource;
import lightwell.export.Completion;
import lightwell.export.Existing;
import lightwell.export.ExportResult;
import lightwell.export.Exporter;
import lightwell.export.OutputTarget;
import lightwell.export.Stamp;
import lightwell.export.UnchangedSource;
import lightwell.export.registry.Exporters;
import lightwell.failure.ToldException;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.photo.Photo;

/** The jobs that write photos through an {@link Exporter}. */
public final class PhotoJobs implements JobWork {

    private static final Map<String, Exporter<?>> OUTPUTS = Exporters.ALL.stream()
            .collect(Collectors.toMap(Exporter::id, Function.identity()));

    private final PhotoSupply photos;
    private final ColorSource color;
    private final MemoryBudget memory;

    public PhotoJobs(PhotoSupply photos, ColorSource color, MemoryBudget memory) {
        this.photos = photos;
        this.color = color;
        this.memory = memory;
    }

    @Override
    public JobOutcome run(JobRequest request, Completion files, Progress progress) throws Exception {
        Exporter<?> exporter = OUTPUTS.get(request.output());
        if (exporter == null) {
            throw new ToldException(Message.of("queue.no-such-output", request.output()));
        }
        return run(exporter, request, files, progress);
    }

    private <O> JobOutcome run(Exporter<O> exporter, JobRequest request, Completion files, Progress progress) throws Exception {
        O options = exporter.codec().read(request.options(), "options");
        OutputTarget target = OutputTarget.of(request.target(), request.existing(), request.source());
        if (!request.several()) {
            target.followed(files).check(); // before anything is read
        }
        Completion unchanged = UnchangedSource.of(request.source(), files);
        Optional<String> stamp = Stamp.of(exporter, options, request.source(), request.image().shortName(), color);
        if (request.existing() == Existing.UPDATE) {
            if (stamp.isPresent() && Stamp.in(request.target()).equals(stamp)) {
                return unchanged(request);
            }
            target = target.with(Existing.OVERWRITE);
        }
        OutputTarget stamped = stamp.map(target::stamped).orElse(target).followed(unchanged);
        try (PhotoSupply.Supplied supplied = photos.open(request, progress)) {
            MemoryBudget.Share share = memory.share(MemoryEstimate.of(supplied.photo()), progress);
            try {
                return outcome(exporter.write(supplied.photo(), stamped, options, color, progress), request);
            } finally {
                share.close();
            }
        }
    }

    private static JobOutcome unchanged(JobRequest request) throws IOException {
        return new JobOutcome(JobState.SKIPPED,
                new JobResult(List.of(), Files.size(request.target()), 0, Message.of("queue.unchanged").toString()));
    }

    /** A file that was left alone although that was not asked for is one of the job's own, from an interrupted run. */
    private static JobOutcome outcome(ExportResult result, JobRequest request) {
        boolean skipped = result.skipped() && request.existing() == Existing.SKIP;
        String words = result.warnings().isEmpty() ? result.summary().toString() : result.warnings().get(0).toString();
        return new JobOutcome(skipped ? JobState.SKIPPED : JobState.DONE, new JobResult(result.files(), result.bytes(), 0, words));
    }
}
