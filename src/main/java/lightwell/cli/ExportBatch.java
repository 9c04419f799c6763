package lightwell.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lightwell.cli.option.ExistingChoice;
import lightwell.cli.option.ImageOption;
import lightwell.cli.print.Console;
import lightwell.cli.print.ExitStatus;
import lightwell.cli.print.NumberFormats;
import lightwell.color.ColorEngine;
import lightwell.export.ExportResult;
import lightwell.export.Exporter;
import lightwell.export.OutputTarget;
import lightwell.message.Message;
import lightwell.photo.Photo;

/** Exports photos to their targets, and prints a line for each. */
final class ExportBatch {

    private final Console console;
    private final ImageOption image;
    private final ExistingChoice existing;
    private final List<Path> inputs;

    /** @param inputs files that the run reads, which must not be overwritten */
    ExportBatch(Console console, ImageOption image, ExistingChoice existing, List<Path> inputs) {
        this.console = console;
        this.image = image;
        this.existing = existing;
        this.inputs = inputs;
    }

    /** @return the exit status */
    <O> int run(Exporter<O> exporter, O options, ColorEngine color, Map<Path, Path> targets) {
        return new Batch(console).run(targets.keySet(), (source, progress) -> {
            long started = System.nanoTime();
            OutputTarget target = new OutputTarget(targets.get(source), existing.existing(), inputs);
            existing.check(target);
            try (Photo photo = image.open(source)) {
                Files.createDirectories(target.path().toAbsolutePath().getParent());
                ExportResult result = exporter.write(photo, target, options, () -> color, progress);
                progress.close();
                tell(photo, result, System.nanoTime() - started);
            }
            return ExitStatus.DONE;
        }, photo -> Message.of("cli.stopped", targets.get(photo)));
    }

    private void tell(Photo photo, ExportResult result, long nanoseconds) {
        console.warnings(photo);
        result.warnings().forEach(sentence -> console.warning(photo.name(), sentence));
        if (result.skipped()) {
            console.leftAlone(result.target());
        } else {
            console.result(String.format(Locale.ROOT, "%s  %s  %.1f s  %s", result.target(), NumberFormats.bytes(result.bytes()),
                    nanoseconds / 1e9, result.summary()).stripTrailing());
        }
    }
}
