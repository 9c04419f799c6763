package lightwell.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import lightwell.color.ColorEngine;
import lightwell.export.ExportOptions;
import lightwell.export.ExrExport;
import lightwell.message.Message;
import lightwell.photo.Photo;

/** Exports photos to their targets. */
final class ExportBatch {

    private final Console console;
    private final ExportOptions options;
    private final ColorEngine color;
    private final ImageOption image;
    private final Collection<Path> inputs;

    /** @param inputs what the run reads: never written over */
    ExportBatch(Console console, ExportOptions options, ColorEngine color, ImageOption image, Collection<Path> inputs) {
        this.console = console;
        this.options = options;
        this.color = color;
        this.image = image;
        this.inputs = inputs;
    }

    /** @return the exit status */
    int run(Map<Path, Path> targets) {
        return new Batch(console).run(targets.keySet(), (photo, progress) -> {
            export(photo, targets.get(photo), progress);
            return ExitStatus.DONE;
        }, photo -> Message.of("cli.stopped", targets.get(photo)));
    }

    private void export(Path source, Path target, ProgressLine progress) throws IOException {
        long started = System.nanoTime();
        FileTarget.check(target, options.existing() != ExportOptions.Existing.REFUSE, inputs,
                Message.of("cli.overwrite-or-skip"));
        try (Photo photo = image.open(source)) {
            Path folder = target.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            ExrExport.Result result = ExrExport.write(photo, target, options, color, progress);
            progress.close();
            photo.warnings().forEach(warning -> console.warning(photo.name(), warning));
            result.leftOut().forEach(sentence -> console.warning(photo.name(), sentence));
            if (result.skipped()) {
                console.message(Message.of("cli.left-alone", result.file()));
            } else {
                console.result(String.format(Locale.ROOT, "%s  %s  %.1f s  %s", result.file(), NumberFormats.bytes(result.bytes()),
                        (System.nanoTime() - started) / 1e9, result.hdrRule()));
            }
        }
    }
}
