package lightwell.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import lightwell.color.ColorEngine;
import lightwell.color.ColorException;
import lightwell.export.ExportOptions;
import lightwell.export.ExrExport;
import lightwell.failure.FailureSentence;
import lightwell.metadata.Primaries;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "export", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "Writes each photo as an EXR with its HDR, SDR, gain map, depth and mattes. Prints one line for each file.")
final class ExportCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*",
            description = "Photos, or folders of photos (.heic, .heif, .hif, .avif, .jpg, .jpeg, .mpo).")
    private List<Path> inputs;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE|DIR",
            description = "The EXR for one photo, a folder for several; beside each photo unless told.")
    private String output;

    @Mixin
    private ImageOption image;

    @Mixin
    private ExportSettings settings;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws ColorException {
        CommandLine command = spec.commandLine();
        ExportOptions options = settings.options(command);
        InputFiles found = InputFiles.of(inputs);
        Map<Path, Path> targets = targets(found, options);
        found.unreadable().forEach(console::message);
        if (targets.isEmpty()) {
            return ExitStatus.FAILED;
        }
        int status = new ExportBatch(console, options, color(command, options), image, settings.config().read(found.photos())).run(targets);
        return status == ExitStatus.DONE && !found.unreadable().isEmpty() ? ExitStatus.FAILED : status;
    }

    private Map<Path, Path> targets(InputFiles found, ExportOptions options) {
        try {
            return Targets.of(found, Optional.ofNullable(output), photo -> ExrExport.defaultTarget(photo, options, image.suffix()));
        } catch (IllegalArgumentException e) {
            throw UsageErrors.because(spec.commandLine(), FailureSentence.told(e));
        }
    }

    /** Loads the config, and sees whether the colour space is one, before any photo is touched. */
    private ColorEngine color(CommandLine command, ExportOptions options) throws ColorException {
        ColorEngine color = settings.config().load(command, console);
        try {
            color.fromLinear(Primaries.AP1, options.colorSpace());
        } catch (ColorException e) {
            throw UsageErrors.because(command, FailureSentence.told(e));
        }
        return color;
    }
}
