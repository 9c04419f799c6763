package lightwell.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lightwell.cli.batch.CommandLines;
import lightwell.cli.option.BatchOptions;
import lightwell.cli.option.ExistingChoice;
import lightwell.cli.option.ImageOption;
import lightwell.cli.option.InputFiles;
import lightwell.cli.print.Console;
import lightwell.cli.print.ExitStatus;
import picocli.CommandLine;

/** A run of a command over the photos that were asked for: takes this part of them, and writes each, or prints a command for each. */
final class PhotoRun {

    private final CommandLine command;
    private final Console console;
    private final BatchOptions batch;
    private final ImageOption image;
    private final ExistingChoice existing;

    /** What is needed once it is known that there is a photo to write. */
    @FunctionalInterface
    interface Preparation {

        /**
         * Checks everything that does not depend on a photo.
         *
         * @throws CommandLine.ParameterException one sentence
         */
        PhotoWriter writer() throws IOException;
    }

    PhotoRun(CommandLine command, Console console, BatchOptions batch, ImageOption image, ExistingChoice existing) {
        this.command = command;
        this.console = console;
        this.batch = batch;
        this.image = image;
        this.existing = existing;
    }

    /**
     * @param targets of all photos
     * @param read    files that the run reads, which must not be overwritten
     * @return the exit status
     */
    int run(InputFiles found, Map<Path, Path> targets, List<Path> read, Preparation preparation) throws IOException {
        int jobs = batch.jobs(command);
        Map<Path, Path> mine = new LinkedHashMap<>(targets);
        mine.keySet().retainAll(batch.shard(command).of(found.photos()));
        found.unreadable().forEach(console::message);
        int least = found.unreadable().isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
        if (mine.isEmpty()) {
            return found.photos().isEmpty() ? ExitStatus.FAILED : least; // of few photos, a part may be empty
        }
        PhotoWriter writer = preparation.writer();
        if (batch.commands()) {
            mine.forEach((photo, target) -> console.result(CommandLines.of(command.getParseResult(), photo, target)));
            return least;
        }
        return Math.max(least, new ExportBatch(console, image, existing, read, jobs, batch.json()).run(writer, mine));
    }
}
