package lightwell.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import lightwell.bench.ExportBench;
import lightwell.bench.ExportBenchJson;
import lightwell.bench.ExportCost;
import lightwell.cli.option.ConfigOption;
import lightwell.cli.option.PixelsOption;
import lightwell.cli.option.UsageErrors;
import lightwell.cli.print.BenchTable;
import lightwell.cli.print.Console;
import lightwell.cli.print.ExitStatus;
import lightwell.cli.print.ProgressLine;
import lightwell.color.ColorEngine;
import lightwell.export.ExportException;
import lightwell.export.exr.Compression;
import lightwell.export.exr.ExportOptions;
import lightwell.failure.FailureSentence;
import lightwell.message.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures what the work costs; hidden, since only who tunes it needs it. */
@Command(name = BenchCommand.NAME, hidden = true, mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class BenchCommand implements Callable<Integer> {

    static final String NAME = "bench";

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "WHAT")
    private Work work;

    @Parameters(index = "1", paramLabel = "FILE")
    private Path photo;

    @Option(names = "--compression", paramLabel = "NAME,...", split = ",", hideParamSyntax = true, defaultValue = "none,piz,zip,dwaa")
    private List<String> compressions;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "5")
    private int runs;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "0")
    private int threads;

    @Option(names = "--json")
    private boolean json;

    @Mixin
    private ConfigOption config;

    @Mixin
    private PixelsOption pixels;

    /** What can be measured. */
    enum Work { EXPORT }

    BenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (runs < 1) {
            throw UsageErrors.because(spec.commandLine(), Message.of("cli.runs", runs));
        }
        pixels.makeUsual();
        return switch (work) {
            case EXPORT -> export();
        };
    }

    private int export() throws IOException {
        List<Compression> chosen = compressions();
        ColorEngine color = config.load(spec.commandLine(), console);
        Path folder = Files.createTempDirectory("lightwell-bench");
        List<ExportCost> costs;
        try (Interruption interruption = Interruption.listen();
                ProgressLine progress = console.progress(photo.toString(), interruption::asked)) {
            costs = new ExportBench(photo, ExportOptions.DEFAULT.withThreads(threads), color, folder, progress).run(chosen, runs);
        } catch (CancellationException e) {
            console.message(Message.of("cli.stopped-bench"));
            return ExitStatus.CANCELLED;
        } finally {
            Files.deleteIfExists(folder);
        }
        if (json) {
            console.document(ExportBenchJson.text(photo, costs));
        } else {
            BenchTable.of(costs).forEach(console::result);
        }
        return ExitStatus.DONE;
    }

    private List<Compression> compressions() {
        List<Compression> chosen = new ArrayList<>();
        for (String name : compressions) {
            try {
                chosen.add(Compression.parse(name));
            } catch (ExportException e) {
                throw UsageErrors.because(spec.commandLine(), FailureSentence.told(e));
            }
        }
        return chosen;
    }
}
