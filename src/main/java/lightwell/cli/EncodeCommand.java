package lightwell.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lightwell.author.GainMapPicture;
import lightwell.author.HdrSource;
import lightwell.author.HdrSpace;
import lightwell.author.LightStatistics;
import lightwell.author.depth.DepthFiles;
import lightwell.author.encode.Authoring;
import lightwell.author.encode.EncodeJson;
import lightwell.author.encode.EncodeOptions;
import lightwell.author.encode.EncodeOptionsJson;
import lightwell.author.encode.EncodedFile;
import lightwell.author.encode.Encoder;
import lightwell.author.encode.OutputFormat;
import lightwell.author.gallery.Gallery;
import lightwell.author.source.HdrSources;
import lightwell.author.source.SourceOptions;
import lightwell.cli.option.ConfigOption;
import lightwell.cli.option.DepthOption;
import lightwell.cli.option.ExistingChoice;
import lightwell.cli.option.InputFiles;
import lightwell.cli.option.PresetOption;
import lightwell.cli.option.SourceFiles;
import lightwell.cli.option.UsageErrors;
import lightwell.cli.print.Console;
import lightwell.cli.print.EncodedLine;
import lightwell.cli.print.ErrorSentences;
import lightwell.cli.print.ExitStatus;
import lightwell.cli.print.ProgressLine;
import lightwell.color.ColorEngine;
import lightwell.export.OutputTarget;
import lightwell.export.preset.Preset;
import lightwell.failure.FailureSentence;
import lightwell.jobs.BackgroundPool;
import lightwell.jobs.ParallelFor;
import lightwell.message.Message;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** Writes gain-map and PQ files of HDR pictures. */
@Command(name = "encode", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class EncodeCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*")
    private List<Path> inputs;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE|DIR")
    private String output;

    @Mixin
    private EncodeSettings settings;

    @Mixin
    private PresetOption presets;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--jobs", paramLabel = "N", defaultValue = "0")
    private int jobs;

    @Option(names = "--gallery", paramLabel = "FILE.html")
    private Path galleryFile;

    @Option(names = "--keep-pixels")
    private boolean keepPixels;

    @Mixin
    private DepthOption depth;

    @Mixin
    private ConfigOption config;

    @ArgGroup
    private final ExistingChoice.OverwriteOrSkip existing = new ExistingChoice.OverwriteOrSkip();

    EncodeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        SourceFiles found = SourceFiles.of(inputs);
        Optional<DepthFiles> deep = depth.files(spec.commandLine(), found.several());
        if (keepPixels) {
            return new KeepPixelsBatch(console, existing, deep).run(spec.commandLine(), InputFiles.of(inputs), Optional.ofNullable(output));
        }
        EncodeOptions options = options(spec.commandLine()).withDepth(deep);
        depth.check(spec.commandLine(), options.formats());
        if (jobs < 0) {
            throw UsageErrors.because(spec.commandLine(), Message.of("cli.jobs", jobs));
        }
        Map<Path, Map<OutputFormat, Path>> targets = targets(found, options);
        found.unreadable().forEach(console::message);
        if (targets.isEmpty()) {
            return ExitStatus.FAILED;
        }
        ColorEngine color = config.load(spec.commandLine(), console);
        List<Path> read = Stream.concat(config.read(found.files()).stream(), deep.stream().flatMap(files -> files.all().stream())).toList();
        Optional<OutputTarget> page = Optional.ofNullable(galleryFile).map(file -> new OutputTarget(file, existing.existing(), read));
        if (page.isPresent()) {
            existing.check(page.get());
        }
        presets.save(console, existing, EncodeOptionsJson.ID, EncodeOptionsJson.CODEC, options, Optional.empty());
        int threads = jobs == 0 ? Runtime.getRuntime().availableProcessors() : jobs;
        BackgroundPool pool = new BackgroundPool("encode", Math.max(1, threads - 1));
        try {
            Encoder encoder = new Encoder(options, color, new ParallelFor(pool, threads));
            Run run = new Run(options, encoder, color, read, page.map(target -> new Gallery()));
            int status = new Batch(console).run(targets.keySet(), (source, progress) -> run.encode(source, targets.get(source), progress),
                    source -> Message.of("cli.stopped-whole-files", ErrorSentences.name(source)));
            if (page.isPresent() && !run.gallery.orElseThrow().isEmpty()) {
                Files.createDirectories(page.get().path().toAbsolutePath().getParent());
                run.gallery.orElseThrow().write(page.get());
                console.result(page.get().path().toString());
            }
            return status == ExitStatus.DONE && !found.unreadable().isEmpty() ? ExitStatus.FAILED : status;
        } finally {
            pool.finish(1, TimeUnit.MINUTES);
        }
    }

    private EncodeOptions options(CommandLine command) {
        Optional<Preset> preset = presets.preset(command, EncodeOptionsJson.ID);
        return settings.options(command, presets.options(command, preset, EncodeOptionsJson.CODEC, EncodeOptions.DEFAULT));
    }

    private Map<Path, Map<OutputFormat, Path>> targets(SourceFiles found, EncodeOptions options) {
        try {
            return EncodeTargets.of(found, Optional.ofNullable(output), options.formats());
        } catch (IllegalArgumentException e) {
            throw UsageErrors.because(spec.commandLine(), FailureSentence.told(e));
        }
    }

    /** What all sources of a run share. */
    private final class Run {

        private final EncodeOptions options;
        private final Encoder encoder;
        private final ColorEngine color;
        private final List<Path> read;
        private final Optional<Gallery> gallery;

        Run(EncodeOptions options, Encoder encoder, ColorEngine color, List<Path> read, Optional<Gallery> gallery) {
            this.options = options;
            this.encoder = encoder;
            this.color = color;
            this.read = read;
            this.gallery = gallery;
        }

        int encode(Path file, Map<OutputFormat, Path> targets, ProgressLine progress) throws IOException {
            for (Path target : targets.values()) {
                existing.check(new OutputTarget(target, existing.existing(), read));
            }
            try (HdrSource source = HdrSources.open(file, new SourceOptions(settings.inputSpace()), color)) {
                HdrSpace space = Authoring.space(source);
                Telling telling = new Telling(source, progress, gallery);
                try {
                    encoder.encode(source, format -> new OutputTarget(EncodeTargets.named(targets.get(format), file, format, space),
                            existing.existing(), read), progress, telling);
                } finally {
                    progress.close();
                    source.warnings().forEach(telling::warning); // they may be the reason of a failure
                }
                gallery.ifPresent(pictures -> pictures.end(source, options, telling.files));
            }
            return ExitStatus.DONE;
        }
    }

    /** Prints what happens to one source, and collects it for the page. */
    private final class Telling implements Encoder.Watcher {

        private final HdrSource source;
        private final ProgressLine progress;
        private final Optional<Gallery> gallery;
        private final List<EncodedFile> files = new ArrayList<>();

        Telling(HdrSource source, ProgressLine progress, Optional<Gallery> gallery) {
            this.source = source;
            this.progress = progress;
            this.gallery = gallery;
        }

        @Override
        public void file(EncodedFile written) {
            files.add(written);
            progress.clear();
            if (json) {
                console.document(EncodeJson.text(source, written));
            } else if (written.skipped()) {
                console.leftAlone(written.file());
            } else {
                EncodedLine.of(source, written).forEach(console::result);
            }
        }

        @Override
        public void warning(Message sentence) {
            String name = ErrorSentences.name(source.path());
            if (sentence.toString().contains(name)) { // sentences on a source's file name it themselves
                console.warning(sentence);
            } else {
                console.warning(name, sentence);
            }
        }

        @Override
        public boolean wantsPicture() {
            return gallery.isPresent();
        }

        @Override
        public void picture(GainMapPicture picture, LightStatistics light) throws IOException {
            if (gallery.isPresent()) {
                gallery.get().picture(picture, light);
            }
        }
    }
}
