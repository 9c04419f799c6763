package lightwell.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import lightwell.cli.option.BatchOptions;
import lightwell.cli.option.ConfigOption;
import lightwell.cli.option.ExistingChoice;
import lightwell.cli.option.ImageOption;
import lightwell.cli.option.InputFiles;
import lightwell.cli.option.PresetOption;
import lightwell.cli.option.Targets;
import lightwell.cli.option.UsageErrors;
import lightwell.cli.print.Console;
import lightwell.cli.print.ExitStatus;
import lightwell.color.ColorEngine;
import lightwell.export.Existing;
import lightwell.export.NoOptions;
import lightwell.export.OutputTarget;
import lightwell.export.naming.NameTemplate;
import lightwell.export.naming.OutputNames;
import lightwell.export.preset.Preset;
import lightwell.export.registry.Exporters;
import lightwell.export.report.DepthTable;
import lightwell.failure.FailureSentence;
import lightwell.message.Message;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

@Command(name = "report", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class ReportCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*")
    private List<Path> inputs;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE|DIR", required = true)
    private String output;

    @Option(names = "--compare")
    private boolean compare;

    @Mixin
    private PresetOption presets;

    @Mixin
    private ImageOption image;

    @Mixin
    private ConfigOption config;

    @ArgGroup
    private final ExistingChoice.OverwriteOrSkip existing = new ExistingChoice.OverwriteOrSkip();

    @Mixin
    private BatchOptions batch;

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        CommandLine command = spec.commandLine();
        Optional<Preset> preset = presets.preset(command, Exporters.REPORT.id());
        presets.options(command, preset, Exporters.REPORT.codec(), NoOptions.NONE);
        InputFiles found = InputFiles.of(inputs);
        boolean folder = Targets.isFolder(output);
        Optional<DepthTable.Form> form = DepthTable.Form.of(Path.of(output).getFileName());
        if (!folder && form.isEmpty()) {
            throw UsageErrors.because(command, Message.of("cli.must-end-or-folder", output,
                    Message.anyOf(Stream.of(DepthTable.Form.values()).map(DepthTable.Form::suffix).toList())));
        }
        if (compare && (folder || form.get() == DepthTable.Form.CSV || found.photos().size() != 2)) {
            throw UsageErrors.because(command, Message.of("cli.compare-takes-two-photos-writes"));
        }
        boolean pages = !compare && (folder || !found.several() && form.get() == DepthTable.Form.HTML);
        return pages ? pages(found, preset.flatMap(Preset::fileName)) : oneFile(found);
    }

    /** A page for each photo. */
    private int pages(InputFiles found, Optional<String> template) throws IOException {
        CommandLine command = spec.commandLine();
        Map<Path, Path> targets;
        try {
            String suffix = DepthTable.Form.HTML.suffix();
            targets = Targets.of(found, Optional.of(output), List.of(suffix),
                    new OutputNames<>(Exporters.REPORT, NoOptions.NONE, suffix, image.choice(), template.map(NameTemplate::parse),
                            image::camera));
        } catch (IllegalArgumentException e) {
            throw UsageErrors.because(command, FailureSentence.told(e));
        }
        return new PhotoRun(command, console, batch, image, existing).run(found, targets, config.read(found.photos()), () -> {
            if (!batch.commands()) {
                presets.save(console, existing, Exporters.REPORT.id(), Exporters.REPORT.codec(), NoOptions.NONE, template);
            }
            return new PhotoExport<>(Exporters.REPORT, NoOptions.NONE, config.load(command, console), image.choice().shortName(), false);
        });
    }

    /** A table, or a comparison. */
    private int oneFile(InputFiles found) throws IOException {
        CommandLine command = spec.commandLine();
        for (String option : List.of("--print-commands", "--json", "--save-preset")) {
            if (command.getParseResult().hasMatchedOption(option)) {
                throw UsageErrors.because(command, Message.of("cli.one-file-of-all", option));
            }
        }
        found.unreadable().forEach(console::message);
        List<Path> photos = batch.shard(command).of(found.photos());
        int least = found.unreadable().isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
        if (photos.isEmpty()) {
            return found.photos().isEmpty() ? ExitStatus.FAILED : least;
        }
        OutputTarget target = new OutputTarget(Path.of(output), existing.existing(), config.read(found.photos()));
        existing.check(target);
        if (existing.existing() == Existing.SKIP && Files.exists(target.path())) {
            console.leftAlone(target.path());
            return least;
        }
        Files.createDirectories(target.path().toAbsolutePath().getParent());
        Optional<ColorEngine> color = ReportFile.needsColor(target) ? Optional.of(config.load(command, console)) : Optional.empty();
        ReportFile file = new ReportFile(console, image, target, color);
        return Math.max(least, compare ? file.compare(photos.get(0), photos.get(1)) : file.table(photos, batch.jobs(command)));
    }
}
