package lightwell.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lightwell.cli.option.ImageOption;
import lightwell.cli.option.UsageErrors;
import lightwell.cli.print.ClosedOutputException;
import lightwell.cli.print.Console;
import lightwell.cli.print.ErrorSentences;
import lightwell.cli.print.ExitStatus;
import lightwell.cli.print.InfoPage;
import lightwell.cli.print.SecurityPage;
import lightwell.cli.print.TagList;
import lightwell.depth.quality.MeasuredQuality;
import lightwell.export.json.PhotoJson;
import lightwell.fence.Fence;
import lightwell.message.Message;
import lightwell.photo.Photo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "info", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class InfoCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..*")
    private List<Path> files = List.of();

    @Mixin
    private ImageOption image;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--tags")
    private boolean tags;

    @Option(names = "--quick")
    private boolean quick;

    @Option(names = "--security")
    private boolean security;

    InfoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (files.isEmpty() && !security) {
            throw UsageErrors.because(spec.commandLine(), Message.of("cli.info-needs-file"));
        }
        if (security) {
            SecurityPage page = new SecurityPage(Fence.ofProcess().state());
            if (json) {
                console.document(page.json());
            } else {
                page.lines().forEach(console::result);
            }
        }
        int status = ExitStatus.DONE;
        boolean first = !security;
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
