package lightwell.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import lightwell.cli.option.BatchOptions;
import lightwell.cli.option.ConfigOption;
import lightwell.cli.option.ImageOption;
import lightwell.cli.option.InputFiles;
import lightwell.cli.option.PresetOption;
import lightwell.cli.option.RerunChoice;
import lightwell.cli.option.Targets;
import lightwell.cli.option.UsageErrors;
import lightwell.cli.option.WatchOption;
import lightwell.cli.print.Console;
import lightwell.color.ColorEngine;
import lightwell.export.Existing;
import lightwell.export.Exporter;
import lightwell.export.naming.NameTemplate;
import lightwell.export.naming.OutputNames;
import lightwell.export.preset.Preset;
import lightwell.failure.FailureSentence;
import lightwell.failure.RefusedException;
import lightwell.message.Message;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** Writes each photo as one file of one kind of output: the command of all outputs of one file that have none of their own. */
@Command(versionProvider = Version.class, sortOptions = false)
final class ExportCommand<O> implements Callable<Integer> {

    private final Console console;
    private final Exporter<O> exporter;
    private final ExporterSettings<O> settings;
    private final ConfigOption config = new ConfigOption();

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*")
    private List<Path> inputs;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE|DIR")
    private String output;

    @Option(names = "--name", paramLabel = "TEMPLATE")
    private String name;

    @Mixin
    private PresetOption presets;

    @Mixin
    private ImageOption image;

    @ArgGroup
    private final RerunChoice existing = new RerunChoice();

    @Mixin
    private BatchOptions batch;

    @Mixin
    private WatchOption watching;

    private ExportCommand(Console console, Exporter<O> exporter, ExporterSettings<O> settings) {
        this.console = console;
        this.exporter = exporter;
        this.settings = settings;
    }

    /** The command of an output with these settings as its options. */
    static <O> CommandSpec spec(String name, Console console, Exporter<O> exporter, ExporterSettings<O> settings) {
        ExportCommand<O> command = new ExportCommand<>(console, exporter, settings);
        CommandSpec spec = CommandSpec.forAnnotatedObject(command).name(name);
        spec.addMixin("settings", CommandSpec.forAnnotatedObject(settings)); // picocli refuses a field of a generic type
        spec.addMixin("config", CommandSpec.forAnnotatedObject(command.config)).mixinStandardHelpOptions(true); // order of help
        return spec;
    }

    /** The command of an output without options. */
    static <O> CommandSpec spec(Console console, Exporter<O> exporter) {
        return spec(exporter.id(), console, exporter, new ExporterSettings.None<>());
    }

    @Override
    public Integer call() throws IOException {
        CommandLine command = spec.commandLine();
        Optional<Preset> preset = presets.preset(command, exporter.id());
        O options = refusing(() -> settings.options(command, presets.options(command, preset, exporter.codec(), exporter.defaults())));
        Optional<String> template = Optional.ofNullable(name).or(() -> preset.flatMap(Preset::fileName));
        if (watching.watch()) {
            return watch(options, template);
        }
        InputFiles found = InputFiles.of(inputs);
        Map<Path, Path> targets = refusing(() -> targets(options, template, found.several()).of(found.photos()));
        return new PhotoRun(command, console, batch, image, existing).run(found, targets, config.read(found.photos()), () -> {
            if (existing.unchanged() && exporter.stamped(options).isEmpty()) {
                throw UsageErrors.because(command, Message.of("cli.stamps", exporter.suffixes().get(0)));
            }
            targets.values().forEach(target -> checkKind(options, target));
            return writer(options, template, existing.unchanged());
        });
    }

    private void checkKind(O options, Path target) {
        exporter.problem(options, target).ifPresent(sentence -> {
            throw UsageErrors.because(spec.commandLine(), sentence);
        });
    }

    private PhotoExport<O> writer(O options, Optional<String> template, boolean unchanged) throws IOException {
        CommandLine command = spec.commandLine();
        ColorEngine color = config.load(command, console);
        settings.check(command, options, color);
        if (!batch.commands()) {
            presets.save(console, existing, exporter.id(), exporter.codec(), options, template);
        }
        return new PhotoExport<>(exporter, options, color, image.choice().shortName(), unchanged);
    }

    /** Blocks until the process is told to end. */
    private int watch(O options, Optional<String> template) throws IOException {
        CommandLine command = spec.commandLine();
        Targets targets = refusing(() -> targets(options, template, true).checked());
        watching.check(command, inputs, template.map(NameTemplate::parse));
        boolean stamped = exporter.stamped(options).isPresent();
        if (!stamped && (existing.unchanged() || existing.existing() == Existing.REFUSE)) {
            throw UsageErrors.because(command, Message.of("cli.watch.stamps", exporter.suffixes().get(0)));
        }
        int jobs = batch.jobs(command);
        checkKind(options, Path.of(suffix()));
        PhotoExport<O> export = writer(options, template, existing.existing() == Existing.REFUSE);
        ExportBatch exports = new ExportBatch(console, image, existing, List.of(), jobs, batch.json());
        return new Watch(console, inputs, watching.settle()).run(targets::of,
                (assigned, present, due) -> exports.round(export, assigned, config.read(present), due), exports::summary);
    }

    private Targets targets(O options, Optional<String> template, boolean several) {
        if (name != null && output != null && Targets.isFile(output, several, exporter.suffixes())) {
            throw new RefusedException(Message.of("cli.name-and-file", output));
        }
        return new Targets(Optional.ofNullable(output), several, exporter.suffixes(),
                new OutputNames<>(exporter, options, suffix(), image.choice(), template.map(NameTemplate::parse), image::camera));
    }

    /** Of files that the user does not name. */
    private String suffix() {
        return settings.suffix().orElse(exporter.suffixes().get(0));
    }

    /** @throws CommandLine.ParameterException one sentence of a refusal */
    private <V> V refusing(Supplier<V> step) {
        try {
            return step.get();
        } catch (IllegalArgumentException e) {
            throw UsageErrors.because(spec.commandLine(), FailureSentence.told(e));
        }
    }
}
