package lightwell.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import lightwell.cli.batch.CommandLines;
import lightwell.cli.option.BatchOptions;
import lightwell.cli.option.ConfigOption;
import lightwell.cli.option.ImageOption;
import lightwell.cli.option.InputFiles;
import lightwell.cli.option.PresetOption;
import lightwell.cli.option.RerunChoice;
import lightwell.cli.option.Shard;
import lightwell.cli.option.Targets;
import lightwell.cli.option.UsageErrors;
import lightwell.cli.print.Console;
import lightwell.cli.print.ExitStatus;
import lightwell.color.ColorEngine;
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
        O options = options(command, presets.options(command, preset, exporter.codec(), exporter.defaults()));
        InputFiles found = InputFiles.of(inputs);
        Optional<String> template = Optional.ofNullable(name).or(() -> preset.flatMap(Preset::fileName));
        Shard shard = batch.shard(command);
        int jobs = batch.jobs(command);
        Map<Path, Path> targets = targets(found, options, template);
        targets.keySet().retainAll(shard.of(found.photos()));
        found.unreadable().forEach(console::message);
        if (targets.isEmpty()) {
            boolean failed = found.photos().isEmpty() || !found.unreadable().isEmpty(); // of few photos, a part may be empty
            return failed ? ExitStatus.FAILED : ExitStatus.DONE;
        }
        ColorEngine color = config.load(command, console);
        settings.check(command, options, color);
        if (existing.unchanged() && exporter.stamped(options).isEmpty()) {
            throw UsageErrors.because(command, Message.of("cli.stamps", exporter.suffixes().get(0)));
        }
        if (batch.commands()) {
            targets.forEach((photo, target) -> console.result(CommandLines.of(command.getParseResult(), photo, target)));
            return found.unreadable().isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
        }
        presets.save(console, existing, exporter.id(), exporter.codec(), options, template);
        PhotoExport<O> export = new PhotoExport<>(exporter, options, color, image.choice().shortName(), existing.unchanged());
        int status = new ExportBatch(console, image, existing, config.read(found.photos()), jobs, batch.json()).run(export, targets);
        return status == ExitStatus.DONE && !found.unreadable().isEmpty() ? ExitStatus.FAILED : status;
    }

    private O options(CommandLine command, O preset) {
        try {
            return settings.options(command, preset);
        } catch (IllegalArgumentException e) {
            throw UsageErrors.because(command, FailureSentence.told(e));
        }
    }

    private Map<Path, Path> targets(InputFiles found, O options, Optional<String> template) {
        try {
            if (name != null && output != null && Targets.isFile(output, found.several(), exporter.suffixes())) {
                throw new RefusedException(Message.of("cli.name-and-file", output));
            }
            return Targets.of(found, Optional.ofNullable(output), exporter.suffixes(),
                    new OutputNames<>(exporter, options, image.choice(), template.map(NameTemplate::parse), found.photos(), image::camera));
        } catch (IllegalArgumentException e) {
            throw UsageErrors.because(spec.commandLine(), FailureSentence.told(e));
        }
    }
}
