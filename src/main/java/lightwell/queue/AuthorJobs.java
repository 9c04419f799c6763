package lightwell.queue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lightwell.author.GainMapPicture;
import lightwell.author.HdrSource;
import lightwell.author.HdrSpace;
import lightwell.author.LightStatistics;
import lightwell.author.encode.Authoring;
import lightwell.author.encode.EncodeOptionsJson;
import lightwell.author.encode.EncodeRequest;
import lightwell.author.encode.EncodedFile;
import lightwell.author.encode.EncodedLines;
import lightwell.author.encode.Encoder;
import lightwell.author.encode.OutputFormat;
import lightwell.author.gallery.Gallery;
import lightwell.author.source.HdrSources;
import lightwell.color.ColorEngine;
import lightwell.export.ColorSource;
import lightwell.export.Completion;
import lightwell.export.Existing;
import lightwell.export.OutputTarget;
import lightwell.export.UnchangedSource;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.photo.ImageChoice;
import lightwell.photo.LayerInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The jobs that make gain-map and PQ files of an HDR picture: all formats of one source are one job, which reads it once. */
public final class AuthorJobs implements JobWork {

    /** Of the output. */
    public static final String ID = EncodeOptionsJson.ID;

    private static final Logger LOG = LoggerFactory.getLogger(AuthorJobs.class);

    private final PhotoSupply photos;
    private final ColorSource color;
    private final MemoryBudget memory;
    private final ParallelFor fork;
    private volatile AuthorWatch watch = AuthorWatch.NONE;

    /**
     * @param memory shared with all other jobs
     * @param fork   of the computations
     */
    public AuthorJobs(PhotoSupply photos, ColorSource color, MemoryBudget memory, ParallelFor fork) {
        this.photos = photos;
        this.color = color;
        this.memory = memory;
        this.fork = fork;
    }

    /** Tells this one, and nobody else, of later jobs. */
    public void tell(AuthorWatch watcher) {
        watch = watcher;
    }

    /** @param folder of the files, whose names follow from the source's; it need not exist */
    public static JobRequest request(Path source, EncodeRequest asked, Path folder, Existing existing) {
        return new JobRequest(source, ImageChoice.MAIN, ID, EncodeRequest.CODEC.write(asked), folder, true, existing);
    }

    /** Each format is written by one job at a time: the names of files do not depend on anything else. */
    @Override
    public Set<Path> claims(JobRequest request) {
        try {
            return asked(request).options().formats().stream().map(OutputFormat::id).map(request::claim).collect(Collectors.toSet());
        } catch (IllegalArgumentException e) {
            return Set.of(request.claim()); // of another version: running it says so
        }
    }

    private static EncodeRequest asked(JobRequest request) {
        return EncodeRequest.CODEC.read(request.options(), "options");
    }

    @Override
    public JobOutcome run(JobRequest request, Completion files, Progress progress) throws Exception {
        EncodeRequest asked = asked(request);
        Progress steps = new StepProgress(progress, StepProgress.COMMON + StepProgress.EACH * asked.options().formats().size());
        Completion unchanged = UnchangedSource.of(request.source(), files);
        for (Path input : asked.inputs()) {
            unchanged = UnchangedSource.of(input, unchanged);
        }
        Completion followed = unchanged;
        ColorEngine engine = color.engine();
        if (!HdrSources.isPhoto(request.source())) {
            try (HdrSource source = HdrSources.open(request.source(), asked.source(), engine)) {
                return shared(source.width(), source.height(), progress, () -> write(source, request, asked, followed, engine, steps));
            }
        }
        try (PhotoSupply.Supplied supplied = photos.open(request, progress)) {
            LayerInfo base = supplied.photo().base().info();
            return shared(base.width(), base.height(), progress, () -> {
                try (HdrSource source = HdrSources.of(supplied.photo(), asked.source(), engine)) {
                    return write(source, request, asked, followed, engine, steps);
                }
            });
        }
    }

    private JobOutcome shared(int width, int height, Progress progress, Callable<JobOutcome> work) throws Exception {
        MemoryBudget.Share share = memory.share(MemoryEstimate.ofAuthoring((long) width * height), progress);
        try {
            return work.call();
        } finally {
            share.close();
        }
    }

    private JobOutcome write(HdrSource source, JobRequest request, EncodeRequest asked, Completion files, ColorEngine engine,
            Progress progress) throws IOException {
        HdrSpace space = Authoring.space(source);
        List<Path> inputs = Stream.concat(Stream.of(request.source()), asked.inputs().stream()).toList();
        Collected collected = new Collected(watch.wantsPictures(request));
        new Encoder(asked.options(), engine, fork).encode(source,
                format -> new OutputTarget(request.target().resolve(format.name(request.source(), space)), request.existing(), inputs)
                        .followed(files),
                progress, collected);
        collected.warnings.addAll(source.warnings());
        collected.pictures.end(source, asked.options(), collected.files);
        watch.authored(request, new Authored(source.width(), source.height(), collected.files, collected.warnings,
                collected.pictures));
        List<Message> lines = EncodedLines.of(source, collected.files, collected.warnings);
        LOG.info("{}: {}", request.source(), lines.stream().map(Message::english).collect(Collectors.joining("; ")));
        return collected.outcome(request, lines);
    }

    /** What the encoder tells. */
    private static final class Collected implements Encoder.Watcher {

        private final List<EncodedFile> files = new ArrayList<>();
        private final List<Message> warnings = new ArrayList<>();
        private final Gallery pictures = new Gallery();
        private final boolean wanted;

        Collected(boolean wanted) {
            this.wanted = wanted;
        }

        @Override
        public boolean wantsPicture() {
            return wanted;
        }

        @Override
        public void picture(GainMapPicture picture, LightStatistics light) throws IOException {
            if (wanted) {
                pictures.picture(picture, light);
            }
        }

        @Override
        public void file(EncodedFile file) {
            files.add(file);
        }

        @Override
        public void warning(Message sentence) {
            warnings.add(sentence);
        }

        /** Files that were left alone although that was not asked for are the job's own, from an interrupted run. */
        JobOutcome outcome(JobRequest request, List<Message> lines) {
            boolean skipped = request.existing() == Existing.SKIP && files.stream().allMatch(EncodedFile::skipped);
            List<Path> written = files.stream().filter(file -> !file.skipped()).map(EncodedFile::file).toList();
            return new JobOutcome(skipped ? JobState.SKIPPED : JobState.DONE, new JobResult(written,
                    files.stream().mapToLong(EncodedFile::bytes).sum(), 0,
                    lines.stream().map(Message::toString).collect(Collectors.joining("\n"))));
        }
    }
}
