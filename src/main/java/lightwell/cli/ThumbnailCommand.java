package lightwell.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import lightwell.cli.option.ImageOption;
import lightwell.cli.option.UsageErrors;
import lightwell.cli.print.Console;
import lightwell.cli.print.ErrorSentences;
import lightwell.cli.print.ExitStatus;
import lightwell.export.Existing;
import lightwell.export.OutputTarget;
import lightwell.export.thumbnail.ThumbnailFile;
import lightwell.message.Message;
import lightwell.photo.Photo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** For file managers, which make an empty file of the name themselves: it is replaced without asking. */
@Command(name = "thumbnail", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class ThumbnailCommand implements Callable<Integer> {

    private static final int LARGEST = 4096;

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE")
    private Path input;

    @Parameters(index = "1", paramLabel = "OUT.png")
    private Path output;

    @Option(names = "--size", paramLabel = "PIXELS", defaultValue = "256")
    private int size;

    @Mixin
    private ImageOption image;

    ThumbnailCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (size < 1 || size > LARGEST) {
            throw UsageErrors.because(spec.commandLine(), Message.of("cli.thumbnail-size", LARGEST, size));
        }
        try (Photo photo = image.open(input)) {
            ThumbnailFile.write(photo, OutputTarget.of(output, Existing.OVERWRITE, input), size);
            return ExitStatus.DONE;
        } catch (IOException | RuntimeException | Error e) {
            console.message(ErrorSentences.told(input, e, console.logFile()));
            return ExitStatus.FAILED;
        }
    }
}
