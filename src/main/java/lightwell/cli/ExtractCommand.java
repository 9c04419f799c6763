package lightwell.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import lightwell.cli.option.BatchOptions;
import lightwell.cli.option.ExistingChoice;
import lightwell.cli.option.ImageOption;
import lightwell.cli.option.InputFiles;
import lightwell.cli.option.PresetOption;
import lightwell.cli.option.UsageErrors;
import lightwell.cli.print.Console;
import lightwell.cli.print.ExtractLines;
import lightwell.cli.print.ProgressLine;
import lightwell.export.ExportResult;
import lightwell.export.OutputTarget;
import lightwell.export.extract.Extract;
import lightwell.export.extract.ExtractOptions;
import lightwell.export.registry.Exporters;
import lightwell.message.Message;
import lightwell.photo.Photo;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

@Command(name = "extract", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class ExtractCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*")
    private List<Path> inputs;

    @Option(names = {"-o", "--output"}, paramLabel = "DIR", required = true)
    private Path folder;

    @Mixin
    private PresetOption presets;

    @Mixin
    private ImageOption image;

    @ArgGroup
    private final ExistingChoice.OverwriteOrSkip existing = new ExistingChoice.OverwriteOrSkip();

    @Mixin
    private BatchOptions batch;

    ExtractCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        CommandLine command = spec.commandLine();
        String output = Exporters.EXTRACT.id();
        ExtractOptions options = presets.options(command, presets.preset(command, output), Exporters.EXTRACT.codec(),
                Exporters.EXTRACT.defaults());
        InputFiles found = InputFiles.of(inputs);
        checkNames(found.photos(), options);
        Map<Path, Path> targets = new LinkedHashMap<>();
        found.photos().forEach(photo -> targets.put(photo, folder));
        return new PhotoRun(command, console, batch, image, existing).run(found, targets, found.photos(), () -> {
            if (!batch.commands()) {
                presets.save(console, existing, output, Exporters.EXTRACT.codec(), options, Optional.empty());
            }
            return new Writer(options);
        });
    }

    /** Writes one photo's files, and tells each. */
    private final class Writer implements PhotoWriter {

        private final ExtractOptions options;

        Writer(ExtractOptions options) {
            this.options = options;
        }

        @Override
        public boolean isFolder() {
            return true;
        }

        @Override
        public ExportResult write(Photo photo, OutputTarget target, ProgressLine progress) throws IOException {
            ExtractLines lines = new ExtractLines(console, photo.name(), progress, !batch.json());
            return Extract.followed(photo, target, options.stem(photo.path()) + image.suffix(), progress, lines);
        }
    }

    /** Refuses photos with equal names, whose files would be mixed. */
    private void checkNames(List<Path> photos, ExtractOptions options) {
        Map<String, Path> taken = new HashMap<>();
        for (Path photo : photos) {
            if (photo.getFileName() == null) {
                continue; // "/" is not a photo, and opening it reports that
            }
            Path rival = taken.put(options.stem(photo).toLowerCase(Locale.ROOT), photo);
            if (rival != null) {
                throw UsageErrors.because(spec.commandLine(), Message.of("cli.would-written-files-same-names", rival, photo));
            }
        }
    }
}
