package lightwell.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lightwell.author.HdrSource;
import lightwell.author.verify.Verification;
import lightwell.author.verify.VerificationJson;
import lightwell.author.verify.VerificationReport;
import lightwell.cli.option.ConfigOption;
import lightwell.cli.option.InputFiles;
import lightwell.cli.option.PixelsOption;
import lightwell.cli.option.ReferenceOption;
import lightwell.cli.print.Console;
import lightwell.cli.print.ErrorSentences;
import lightwell.cli.print.ExitStatus;
import lightwell.cli.print.VerifyPage;
import lightwell.color.ColorEngine;
import lightwell.message.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "verify", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class VerifyCommand implements Callable<Integer> {

    private final Console console;
    private boolean printed;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<Path> files;

    @Mixin
    private ReferenceOption reference;

    @Option(names = "--json")
    private boolean json;

    @Mixin
    private ConfigOption config;

    @Mixin
    private PixelsOption pixels;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        pixels.makeUsual();
        InputFiles found = InputFiles.of(files);
        found.unreadable().forEach(console::message);
        if (found.photos().isEmpty()) {
            return ExitStatus.FAILED;
        }
        ColorEngine color = config.load(spec.commandLine(), console);
        Optional<HdrSource> compared = reference.open(color);
        try {
            int status = new Batch(console).run(found.photos(), (file, progress) -> {
                VerificationReport report = Verification.of(file, compared, color, progress);
                progress.close();
                print(report);
                return ExitStatus.DONE;
            }, file -> Message.of("cli.stopped-verify", ErrorSentences.name(file)));
            return status == ExitStatus.DONE && !found.unreadable().isEmpty() ? ExitStatus.FAILED : status;
        } finally {
            compared.ifPresent(HdrSource::close);
        }
    }

    private void print(VerificationReport report) {
        if (json) {
            console.document(VerificationJson.text(report));
            return;
        }
        if (printed) {
            console.result("");
        }
        printed = true;
        VerifyPage.of(report).forEach(console::result);
    }
}
