package lightwell.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import lightwell.color.ColorEngine;
import lightwell.export.ExportException;
import lightwell.export.ExportOptions;
import lightwell.export.ExrExport;
import lightwell.photo.Photo;

/** Exports photos one after the other, so that memory does not grow with their number; one that fails does not stop the others. */
final class Exports {

    private final Console console;
    private final ExportOptions options;
    private final ColorEngine color;
    private final ImageOption image;

    Exports(Console console, ExportOptions options, ColorEngine color, ImageOption image) {
        this.console = console;
        this.options = options;
        this.color = color;
        this.image = image;
    }

    /** @return the exit status */
    int run(Map<Path, Path> targets) {
        int status = ExitStatus.DONE;
        int number = 0;
        try (Interruption interruption = Interruption.listen()) {
            for (Map.Entry<Path, Path> pair : targets.entrySet()) {
                String name = Failures.name(pair.getKey());
                String title = targets.size() > 1 ? ++number + "/" + targets.size() + " " + name : name;
                try (ProgressLine progress = console.progress(title, interruption::asked)) {
                    export(pair.getKey(), pair.getValue(), progress);
                } catch (CancellationException e) {
                    console.message("Stopped; " + pair.getValue() + " was not written.");
                    return ExitStatus.CANCELLED;
                } catch (IOException | RuntimeException | Error e) {
                    console.message(Failures.sentence(pair.getKey(), e, console.logFile()));
                    status = ExitStatus.FAILED;
                }
            }
        }
        return status;
    }

    private void export(Path source, Path target, ProgressLine progress) throws IOException {
        long started = System.nanoTime();
        progress.checkCancelled();
        if (options.existing() == ExportOptions.Existing.REFUSE && Files.exists(target)) {
            throw new ExportException(target + " exists already: --overwrite would replace it, --skip-existing leave it alone.");
        }
        try (Photo photo = image.open(source)) {
            Path folder = target.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            ExrExport.Result result = ExrExport.write(photo, target, options, color, progress);
            progress.close();
            photo.warnings().forEach(warning -> console.warning(photo.name() + ": " + warning));
            result.leftOut().forEach(sentence -> console.warning(photo.name() + ": " + sentence));
            if (result.skipped()) {
                console.message(result.file() + " exists and was left alone.");
            } else {
                console.result(String.format(Locale.ROOT, "%s  %s  %.1f s  %s", result.file(), Figures.bytes(result.bytes()),
                        (System.nanoTime() - started) / 1e9, result.hdrRule()));
            }
        }
    }
}
