package lightwell.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import lightwell.cli.print.ClosedOutputException;
import lightwell.cli.print.Console;
import lightwell.cli.print.ExitStatus;
import lightwell.cli.print.ProgressLine;
import lightwell.message.Message;
import lightwell.sample.DemoPhoto;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "sample", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class SampleCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "DIR")
    private Path folder;

    SampleCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Interruption interruption = Interruption.listen()) {
            Path file;
            try (ProgressLine progress = console.progress(DemoPhoto.FILE_NAME, interruption::asked)) {
                file = DemoPhoto.write(folder, progress);
            } catch (ClosedOutputException e) {
                throw e;
            } catch (CancellationException e) {
                console.message(Message.of("cli.stopped-sample"));
                return ExitStatus.CANCELLED;
            }
            console.result(file.toString());
            return ExitStatus.DONE;
        }
    }
}
