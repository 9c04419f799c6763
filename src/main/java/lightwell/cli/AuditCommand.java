package lightwell.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import lightwell.author.verify.Audit;
import lightwell.author.verify.AuditJson;
import lightwell.cli.option.PixelsOption;
import lightwell.cli.print.AuditTable;
import lightwell.cli.print.Console;
import lightwell.cli.print.ExitStatus;
import lightwell.cli.print.ProgressLine;
import lightwell.message.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "audit", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class AuditCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "DIR-A")
    private Path before;

    @Parameters(index = "1", paramLabel = "DIR-B")
    private Path after;

    @Option(names = "--json")
    private boolean json;

    @Mixin
    private PixelsOption pixels;

    AuditCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        pixels.makeUsual();
        Audit audit;
        try (Interruption interruption = Interruption.listen();
                ProgressLine progress = console.progress(after.toString(), interruption::asked)) {
            audit = Audit.of(before, after, progress);
        } catch (CancellationException e) {
            console.message(Message.of("cli.stopped-audit"));
            return ExitStatus.CANCELLED;
        }
        audit.unreadable().forEach(console::message);
        if (json) {
            console.document(AuditJson.text(audit));
        } else {
            AuditTable.of(audit).forEach(console::result);
        }
        return audit.harmless() ? ExitStatus.DONE : ExitStatus.FAILED;
    }
}
