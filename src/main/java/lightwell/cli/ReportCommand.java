package lightwell.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import lightwell.cli.option.ConfigOption;
import lightwell.cli.option.ExistingChoice;
import lightwell.cli.option.ImageOption;
import lightwell.cli.option.InputFiles;
import lightwell.cli.option.UsageErrors;
import lightwell.cli.print.Console;
import lightwell.cli.print.ErrorSentences;
import lightwell.cli.print.ExitStatus;
import lightwell.cli.print.NamedException;
import lightwell.cli.print.ProgressLine;
import lightwell.color.ColorEngine;
import lightwell.color.ColorException;
import lightwell.export.ExportException;
import lightwell.export.NoOptions;
import lightwell.export.OutputTarget;
import lightwell.export.registry.Exporters;
import lightwell.export.report.DepthReport;
import lightwell.export.report.DepthTable;
import lightwell.export.report.TableRow;
import lightwell.message.Message;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "report", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class ReportCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*")
    private List<Path> inputs;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", required = true)
    private Path output;

    @Option(names = "--compare")
    private boolean compare;

    @Mixin
    private ImageOption image;

    @Mixin
    private ConfigOption config;

    @Mixin
    private ExistingChoice.Overwrite overwrite;

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        DepthTable.Form form = form();
        InputFiles found = InputFiles.of(inputs);
        if (compare && (form == DepthTable.Form.CSV || found.photos().size() != 2)) {
            throw UsageErrors.because(spec.commandLine(), Message.of("cli.compare-takes-two-photos-writes"));
        }
        found.unreadable().forEach(console::message);
        if (found.photos().isEmpty()) {
            return ExitStatus.FAILED;
        }
        OutputTarget target = new OutputTarget(output, overwrite.existing(), config.read(found.photos()));
        overwrite.check(target);
        Files.createDirectories(output.toAbsolutePath().getParent());
        if (compare) {
            return comparison(found.photos().get(0), found.photos().get(1), target);
        }
        int status = found.several() || form == DepthTable.Form.CSV ? table(found.photos(), form, target)
                : page(found.photos().get(0), target);
        return status == ExitStatus.DONE && !found.unreadable().isEmpty() ? ExitStatus.FAILED : status;
    }

    private DepthTable.Form form() {
        return DepthTable.Form.of(output).orElseThrow(() -> UsageErrors.because(spec.commandLine(), Message.of("cli.must-end", output,
                Message.anyOf(Stream.of(DepthTable.Form.values()).map(DepthTable.Form::suffix).toList()))));
    }

    private int page(Path source, OutputTarget target) throws ColorException {
        ColorEngine color = config.load(spec.commandLine(), console);
        return new Batch(console).run(List.of(source), (file, progress) -> {
            try (Photo photo = image.open(file)) {
                Exporters.REPORT.write(photo, target, NoOptions.NONE, () -> color, progress);
                progress.close();
                console.warnings(photo);
            }
            console.result(output.toString());
            return ExitStatus.DONE;
        }, file -> Message.of("cli.stopped", output));
    }

    private int comparison(Path first, Path second, OutputTarget target) throws ColorException {
        ColorEngine color = config.load(spec.commandLine(), console);
        return new Batch(console).run(List.of(first), (file, progress) -> {
            compare(file, second, target, color, progress);
            console.result(output.toString());
            return ExitStatus.DONE;
        }, file -> Message.of("cli.stopped", output));
    }

    /** @throws NamedException one sentence that names the photo with the failure */
    private void compare(Path first, Path second, OutputTarget target, ColorEngine color, ProgressLine progress)
            throws IOException {
        try (Photo one = open(first); Photo other = open(second)) {
            DepthReport.compare(one, other, target, color, progress);
            progress.close();
            List.of(one, other).forEach(console::warnings);
        } catch (ExportException e) {
            throw new NamedException(e.told(), e);
        }
    }

    private Photo open(Path file) throws NamedException {
        try {
            return image.open(file);
        } catch (PhotoException e) {
            throw ErrorSentences.naming(file, e);
        }
    }

    /** A photo that fails is not in the table; one without depth is. */
    private int table(List<Path> photos, DepthTable.Form form, OutputTarget target) throws IOException {
        Optional<ColorEngine> color = form == DepthTable.Form.CSV ? Optional.empty()
                : Optional.of(config.load(spec.commandLine(), console));
        List<TableRow> rows = new ArrayList<>();
        int status = new Batch(console).run(photos, (file, progress) -> {
            try (Photo photo = image.open(file)) {
                rows.add(TableRow.of(photo, color, progress));
                progress.close();
                console.warnings(photo);
            }
            return ExitStatus.DONE;
        }, file -> Message.of("cli.stopped-at", ErrorSentences.name(file), output));
        if (status == ExitStatus.CANCELLED || rows.isEmpty()) {
            return status;
        }
        DepthTable.write(rows, target, form);
        console.result(output.toString());
        return status;
    }
}
