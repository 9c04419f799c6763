package lightwell.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lightwell.author.HdrSpace;
import lightwell.author.encode.KeepPixels;
import lightwell.author.encode.OutputFormat;
import lightwell.cli.print.Console;
import lightwell.cli.print.ErrorSentences;
import lightwell.cli.print.ExitStatus;
import lightwell.cli.print.NumberFormats;
import lightwell.export.AtomicFile;
import lightwell.export.OutputTarget;
import lightwell.export.StreamFile;
import lightwell.message.Message;

/** Describes the gain maps of photos anew, and prints a line for each. */
final class KeepPixelsBatch {

    private final Console console;
    private final ExistingChoice existing;

    KeepPixelsBatch(Console console, ExistingChoice existing) {
        this.console = console;
        this.existing = existing;
    }

    /**
     * @param output a file for one photo, else a folder; empty: {@code converted/} beside each photo
     * @return the exit status
     */
    int run(List<Path> inputs, Optional<String> output) {
        InputFiles found = InputFiles.of(inputs);
        found.unreadable().forEach(console::message);
        if (found.photos().isEmpty()) {
            return ExitStatus.FAILED;
        }
        int status = new Batch(console).run(found.photos(), (photo, progress) -> {
            OutputTarget target = new OutputTarget(target(photo, output, found.several()), existing.existing(), found.photos());
            existing.check(target);
            KeepPixels.Result result = KeepPixels.describe(photo, sentence -> console.warning(ErrorSentences.name(photo), sentence));
            write(target, result);
            progress.close();
            console.result(String.format(Locale.ROOT, "%s  %s  %s", target.path(), NumberFormats.bytes(result.file().length),
                    result.summary()));
            return ExitStatus.DONE;
        }, photo -> Message.of("cli.stopped-whole-files", ErrorSentences.name(photo)));
        return status == ExitStatus.DONE && !found.unreadable().isEmpty() ? ExitStatus.FAILED : status;
    }

    private static Path target(Path photo, Optional<String> output, boolean several) throws IOException {
        String name = KeepPixels.format(photo).name(photo, HdrSpace.P3);
        if (output.isEmpty()) {
            return photo.toAbsolutePath().resolveSibling(OutputFormat.FOLDER).resolve(name);
        }
        Path path = Path.of(output.get());
        return several || Files.isDirectory(path) || output.get().endsWith("/") ? path.resolve(name) : path;
    }

    private static void write(OutputTarget target, KeepPixels.Result result) throws IOException {
        Files.createDirectories(target.path().toAbsolutePath().getParent());
        try (AtomicFile file = AtomicFile.create(target)) {
            StreamFile.write(file, out -> out.write(result.file()));
            file.commit();
        }
    }
}
