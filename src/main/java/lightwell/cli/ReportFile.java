package lightwell.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lightwell.cli.option.ImageOption;
import lightwell.cli.print.Console;
import lightwell.cli.print.ErrorSentences;
import lightwell.cli.print.ExitStatus;
import lightwell.cli.print.NamedException;
import lightwell.cli.print.ProgressLine;
import lightwell.color.ColorEngine;
import lightwell.export.ExportException;
import lightwell.export.OutputTarget;
import lightwell.export.report.DepthReport;
import lightwell.export.report.DepthTable;
import lightwell.export.report.TableRow;
import lightwell.message.Message;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;
import lightwell.queue.MemoryBudget;

/** Writes one file on the depth of several photos. */
final class ReportFile {

    private final Console console;
    private final ImageOption image;
    private final OutputTarget target;
    private final Optional<ColorEngine> color;

    /** @param color for all files but a table of figures */
    ReportFile(Console console, ImageOption image, OutputTarget target, Optional<ColorEngine> color) {
        this.console = console;
        this.image = image;
        this.target = target;
        this.color = color;
    }

    private static DepthTable.Form form(OutputTarget target) {
        return DepthTable.Form.of(target.path()).orElseThrow();
    }

    static boolean needsColor(OutputTarget target) {
        return form(target) != DepthTable.Form.CSV;
    }

    /** @return the exit status */
    int compare(Path first, Path second) {
        return new Batch(console).run(List.of(first), (file, progress) -> {
            compare(file, second, progress);
            console.result(target.path().toString());
            return ExitStatus.DONE;
        }, file -> Message.of("cli.stopped", target.path()));
    }

    /** @throws NamedException one sentence that names the photo with the failure */
    private void compare(Path first, Path second, ProgressLine progress) throws IOException {
        try (Photo one = open(first); Photo other = open(second)) {
            DepthReport.compare(one, other, target, color.orElseThrow(), progress);
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

    /**
     * A photo that fails is not in the table; one without depth is.
     *
     * @param jobs the largest number of photos at once
     * @return the exit status
     */
    int table(List<Path> photos, int jobs) throws IOException {
        Map<Path, TableRow> rows = new ConcurrentHashMap<>();
        MemoryBudget memory = MemoryBudget.ofMachine();
        int status = new Batch(console, jobs, (photo, sentence) -> console.message(sentence)).run(photos, (file, progress) -> {
            try (Photo photo = image.open(file)) {
                rows.put(file, row(photo, memory, progress));
                synchronized (console) {
                    progress.close();
                    console.warnings(photo);
                }
            }
            return ExitStatus.DONE;
        }, file -> Message.of("cli.stopped-at", ErrorSentences.name(file), target.path()));
        if (status == ExitStatus.CANCELLED || rows.isEmpty()) {
            return status;
        }
        DepthTable.write(photos.stream().filter(rows::containsKey).map(rows::get).toList(), target, form(target));
        console.result(target.path().toString());
        return status;
    }

    private TableRow row(Photo photo, MemoryBudget memory, ProgressLine progress) throws IOException {
        MemoryBudget.Share share = PhotoMemory.share(memory, photo, progress);
        try {
            return TableRow.of(photo, color, progress);
        } finally {
            share.close();
        }
    }
}
