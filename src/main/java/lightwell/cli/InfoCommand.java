package lightwell.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lightwell.cli.option.ImageOption;
import lightwell.cli.print.ClosedOutputException;
import lightwell.cli.print.Console;
import lightwell.cli.print.ErrorSentences;
import lightwell.cli.print.ExitStatus;
import lightwell.cli.print.InfoPage;
import lightwell.cli.print.TagList;
import lightwell.depth.quality.MeasuredQuality;
import lightwell.export.json.PhotoJson;
import lightwell.photo.Photo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "info", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class InfoCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<Path> files;

    @Mixin
    private ImageOption image;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--tags")
    private boolean tags;

    @Option(names = "--quick")
    private boolean quick;

    InfoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int status = ExitStatus.DONE;
        boolean first = true;
        for (Path file : files) {
            if (console.isLost()) {
                break; // there is no more to report
            }
            try (Photo photo = image.open(file)) {
                MeasuredQuality measured = quick ? MeasuredQuality.NOT : MeasuredQuality.of(photo);
                if (json) {
                    console.document(PhotoJson.text(photo, measured));
                    continue;
                }
                if (!first) {
                    console.result("");
                }
                first = false;
                InfoPage.of(photo, measured).forEach(console::result);
                if (tags) {
                    console.result("");
                    TagList.of(photo.metadata()).forEach(console::result);
                }
            } catch (ClosedOutputException e) {
                throw e;
            } catch (IOException | RuntimeException | Error e) {
                console.message(ErrorSentences.told(file, e, console.logFile()));
                status = ExitStatus.FAILED;
            }
        }
        return status;
    }
}
