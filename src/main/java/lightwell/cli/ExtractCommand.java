package lightwell.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import lightwell.cli.option.ExistingChoice;
import lightwell.cli.option.ImageOption;
import lightwell.cli.option.InputFiles;
import lightwell.cli.option.UsageErrors;
import lightwell.cli.print.Console;
import lightwell.cli.print.ErrorSentences;
import lightwell.cli.print.ExitStatus;
import lightwell.cli.print.ExtractLines;
import lightwell.cli.print.ProgressLine;
import lightwell.export.OutputTarget;
import lightwell.export.extract.Extract;
import lightwell.files.FileNames;
import lightwell.message.Message;
import lightwell.photo.Photo;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
    private ImageOption image;

    @ArgGroup
    private final ExistingChoice.OverwriteOrSkip existing = new ExistingChoice.OverwriteOrSkip();

    ExtractCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        InputFiles found = InputFiles.of(inputs);
        checkNames(found.photos());
        found.unreadable().forEach(console::message);
        if (found.photos().isEmpty()) {
            return ExitStatus.FAILED;
        }
        Files.createDirectories(folder);
        int status = new Batch(console).run(found.photos(), (photo, progress) -> extract(photo, found.photos(), progress),
                photo -> Message.of("cli.stopped-whole-files", ErrorSentences.name(photo)));
        return status == ExitStatus.DONE && !found.unreadable().isEmpty() ? ExitStatus.FAILED : status;
    }

    private int extract(Path source, List<Path> read, ProgressLine progress) throws IOException {
        try (Photo photo = image.open(source)) {
            ExtractLines lines = new ExtractLines(console, photo.name(), progress);
            photo.warnings().forEach(lines::leftOut);
            OutputTarget target = new OutputTarget(folder, existing.existing(), read);
            Extract.write(photo, target, FileNames.stem(source) + image.suffix(), progress, lines);
            return lines.status();
        }
    }

    /** Refuses photos with equal names, whose files would be mixed. */
    private void checkNames(List<Path> photos) {
        Map<String, Path> taken = new HashMap<>();
        for (Path photo : photos) {
            if (photo.getFileName() == null) {
                continue; // "/" is not a photo, and opening it reports that
            }
            Path rival = taken.put(FileNames.stem(photo).toLowerCase(Locale.ROOT), photo);
            if (rival != null) {
                throw UsageErrors.because(spec.commandLine(), Message.of("cli.would-written-files-same-names", rival, photo));
            }
        }
    }
}
