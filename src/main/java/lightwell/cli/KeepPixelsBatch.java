package lightwell.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lightwell.author.depth.DepthFiles;
import lightwell.author.encode.KeepPixels;
import lightwell.cli.option.ExistingChoice;
import lightwell.cli.option.InputFiles;
import lightwell.cli.option.Targets;
import lightwell.cli.option.UsageErrors;
import lightwell.cli.print.Console;
import lightwell.cli.print.ErrorSentences;
import lightwell.cli.print.ExitStatus;
import lightwell.cli.print.NumberFormats;
import lightwell.cli.print.ProgressLine;
import lightwell.export.AtomicFile;
import lightwell.export.OutputTarget;
import lightwell.export.StreamFile;
import lightwell.failure.FailureSentence;
import lightwell.failure.RefusedException;
import lightwell.files.FileNames;
import lightwell.files.OutputFolder;
import lightwell.message.Message;
import picocli.CommandLine;

/** Adds to photos what they lack, without coding their pictures anew, and prints a line for each. */
final class KeepPixelsBatch {

    private final Console console;
    private final ExistingChoice existing;
    private final Optional<DepthFiles> depth;

    /** @param depth what is added; empty: descriptions of gain maps */
    KeepPixelsBatch(Console console, ExistingChoice existing, Optional<DepthFiles> depth) {
        this.console = console;
        this.existing = existing;
        this.depth = depth;
    }

    /**
     * @param output a file for one photo, else a folder; empty: {@code converted/} beside each photo
     * @return the exit status
     */
    int run(CommandLine command, InputFiles found, Optional<String> output) {
        Map<Path, Path> targets = targets(command, found, output);
        found.unreadable().forEach(console::message);
        if (targets.isEmpty()) {
            return ExitStatus.FAILED;
        }
        List<Path> read = depth.map(DepthFiles::all).orElse(List.of());
        int status = new Batch(console).run(targets.keySet(), (photo, progress) -> {
            OutputTarget target = new OutputTarget(targets.get(photo), existing.existing(), found.photos());
            for (Path file : read) {
                target = target.reading(file);
            }
            existing.check(target);
            KeepPixels.Result result = result(photo, target.path(), progress);
            write(target, result);
            progress.close();
            console.result(String.format(Locale.ROOT, "%s  %s  %s", target.path(), NumberFormats.bytes(result.file().length),
                    result.summary()));
            return ExitStatus.DONE;
        }, photo -> Message.of("cli.stopped-whole-files", ErrorSentences.name(photo)));
        return status == ExitStatus.DONE && !found.unreadable().isEmpty() ? ExitStatus.FAILED : status;
    }

    private Map<Path, Path> targets(CommandLine command, InputFiles found, Optional<String> output) {
        try {
            return Targets.of(found, output, KeepPixels.SUFFIXES, photo -> KeepPixels.target(photo, depth.isPresent()));
        } catch (IllegalArgumentException e) {
            throw UsageErrors.because(command, FailureSentence.told(e));
        }
    }

    private KeepPixels.Result result(Path photo, Path target, ProgressLine progress) throws IOException {
        Consumer<Message> warnings = sentence -> console.warning(ErrorSentences.name(photo), sentence);
        KeepPixels.Result result = depth.isPresent() ? KeepPixels.addDepth(photo, depth.get(), warnings, progress)
                : KeepPixels.describe(photo, warnings);
        if (FileNames.suffix(target, result.suffixes()).isEmpty()) {
            throw new RefusedException(Message.of("cli.must-end-or-folder", target, Message.anyOf(result.suffixes())));
        }
        return result;
    }

    private static void write(OutputTarget target, KeepPixels.Result result) throws IOException {
        try (OutputFolder folder = OutputFolder.of(target.path()); AtomicFile file = AtomicFile.create(target)) {
            StreamFile.write(file, out -> out.write(result.file()));
            file.commit();
            folder.keep();
        }
    }
}
