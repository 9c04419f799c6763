package lightwell.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import lightwell.color.ColorEngine;
import lightwell.color.ColorException;
import lightwell.export.ExportException;
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

@Command(name = "report", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = {
            "Tells what depth is worth: of one photo as a page with pictures, histograms and figures; of several, or of a folder, "
                    + "as a table.",
            "Prints the file's name. The figures are those of info --json (docs/info-json.md)."})
final class ReportCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*",
            description = "Photos, or folders of photos (.heic, .heif, .hif, .avif, .jpg, .jpeg, .mpo).")
    private List<Path> inputs;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", required = true,
            description = "Ends in .html (one page that needs no network) or .csv (the table, for machines).")
    private Path output;

    @Option(names = "--compare", description = "How the depth of two photos of one view differs, as a page.")
    private boolean compare;

    @Mixin
    private ImageOption image;

    @Mixin
    private ConfigOption config;

    @Option(names = "--overwrite", description = "Replace a file that exists.")
    private boolean overwrite;

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        boolean csv = form() == DepthTable.Form.CSV;
        InputFiles found = InputFiles.of(inputs);
        if (compare && (csv || found.photos().size() != 2)) {
            throw UsageErrors.because(spec.commandLine(), Message.of("cli.compare-takes-two-photos-writes"));
        }
        found.unreadable().forEach(console::message);
        if (found.photos().isEmpty()) {
            return ExitStatus.FAILED;
        }
        FileTarget.check(output, overwrite, config.read(found.photos()), Message.of("cli.overwrite-would-replace"));
        Files.createDirectories(output.toAbsolutePath().getParent());
        if (compare) {
            return comparison(found.photos().get(0), found.photos().get(1));
        }
        int status = found.several() || csv ? table(found.photos(), csv) : page(found.photos().get(0));
        return status == ExitStatus.DONE && !found.unreadable().isEmpty() ? ExitStatus.FAILED : status;
    }

    private DepthTable.Form form() {
        String name = output.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".html") && !name.endsWith(".csv")) {
            throw UsageErrors.because(spec.commandLine(), Message.of("cli.must-end-html-csv", output));
        }
        return name.endsWith(".csv") ? DepthTable.Form.CSV : DepthTable.Form.HTML;
    }

    private int page(Path source) throws ColorException {
        ColorEngine color = config.load(spec.commandLine(), console);
        return new Batch(console).run(List.of(source), (file, progress) -> {
            try (Photo photo = image.open(file)) {
                DepthReport.write(photo, output, overwrite, color, progress);
                progress.close();
                photo.warnings().forEach(warning -> console.warning(photo.name(), warning));
            }
            console.result(output.toString());
            return ExitStatus.DONE;
        }, file -> Message.of("cli.stopped", output));
    }

    private int comparison(Path first, Path second) throws ColorException {
        ColorEngine color = config.load(spec.commandLine(), console);
        return new Batch(console).run(List.of(first), (file, progress) -> {
            compare(file, second, color, progress);
            console.result(output.toString());
            return ExitStatus.DONE;
        }, file -> Message.of("cli.stopped", output));
    }

    /** @throws NamedException one sentence that says which of the two it is about */
    private void compare(Path first, Path second, ColorEngine color, ProgressLine progress) throws IOException {
        try (Photo one = open(first); Photo other = open(second)) {
            DepthReport.compare(one, other, output, overwrite, color, progress);
            progress.close();
            List.of(one, other).forEach(photo -> photo.warnings().forEach(warning -> console.warning(photo.name(), warning)));
        } catch (ExportException e) {
            throw new NamedException(e.told(), e);
        }
    }

    private Photo open(Path file) throws NamedException {
        try {
            return image.open(file);
        } catch (PhotoException e) {
            throw NamedException.of(file, e);
        }
    }

    /** A photo that fails is not in the table; one without depth is. */
    private int table(List<Path> photos, boolean csv) throws IOException {
        Optional<ColorEngine> color = csv ? Optional.empty() : Optional.of(config.load(spec.commandLine(), console));
        List<TableRow> rows = new ArrayList<>();
        int status = new Batch(console).run(photos, (file, progress) -> {
            try (Photo photo = image.open(file)) {
                rows.add(TableRow.of(photo, color, progress));
                progress.close();
                photo.warnings().forEach(warning -> console.warning(photo.name(), warning));
            }
            return ExitStatus.DONE;
        }, file -> Message.of("cli.stopped-at", ErrorSentences.name(file), output));
        if (status == ExitStatus.CANCELLED || rows.isEmpty()) {
            return status;
        }
        DepthTable.write(rows, output, form(), overwrite);
        console.result(output.toString());
        return status;
    }
}
