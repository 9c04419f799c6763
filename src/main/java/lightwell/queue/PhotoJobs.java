package lightwell.queue;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lightwell.export.ColorSource;
import lightwell.export.Completion;
import lightwell.export.Existing;
import lightwell.export.ExportResult;
import lightwell.export.Exporter;
import lightwell.export.OutputTarget;
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
        OutputTarget target = OutputTarget.of(request.target(), request.existing(), request.source());
        if (!request.several()) {
            target.followed(files).check(); // before anything is decoded
        }
        try (PhotoSupply.Supplied supplied = photos.open(request, progress)) {
            MemoryBudget.Share share = memory.share(MemoryEstimate.of(supplied.photo()), progress);
            try {
                return outcome(write(exporter, supplied.photo(), target.followed(files), request, progress), request);
            } finally {
                share.close();
            }
        }
    }

    private <O> ExportResult write(Exporter<O> exporter, Photo photo, OutputTarget target, JobRequest request, Progress progress)
            throws Exception {
        return exporter.write(photo, target, exporter.codec().read(request.options(), "options"), color, progress);
    }

    /** A file that was left alone although that was not asked for is one of the job's own, from an interrupted run. */
    private static JobOutcome outcome(ExportResult result, JobRequest request) {
        boolean skipped = result.skipped() && request.existing() == Existing.SKIP;
        String words = result.warnings().isEmpty() ? result.summary().toString() : result.warnings().get(0).toString();
        return new JobOutcome(skipped ? JobState.SKIPPED : JobState.DONE, new JobResult(result.files(), result.bytes(), 0, words));
    }
}
