package lightwell.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import lightwell.cli.batch.PhotoEnd;
import lightwell.cli.batch.Tally;
import lightwell.cli.option.ExistingChoice;
import lightwell.cli.option.ImageOption;
import lightwell.cli.print.Console;
import lightwell.cli.print.ExitStatus;
import lightwell.cli.print.ProgressLine;
import lightwell.export.ExportResult;
import lightwell.export.OutputTarget;
import lightwell.export.UnchangedSource;
import lightwell.export.json.PhotoJson;
import lightwell.fence.Fence;
import lightwell.message.Message;
import lightwell.photo.Photo;
import lightwell.photo.PhotoFiles;
import lightwell.queue.MemoryBudget;

/** Exports photos to their targets, as many at once as memory allows, and prints a line for each in the order in which they end. */
final class ExportBatch {

    private final Console console;
    private final ImageOption image;
    private final ExistingChoice existing;
    private final List<Path> inputs;
    private final int jobs;
    private final boolean json;
    private final MemoryBudget memory = MemoryBudget.ofMachine();
    private final Tally tally = new Tally();
    private final Map<Path, Long> started = new ConcurrentHashMap<>();

    /** @param inputs files that the run reads, which must not be overwritten */
    ExportBatch(Console console, ImageOption image, ExistingChoice existing, List<Path> inputs) {
        this(console, image, existing, inputs, 1, false);
    }

    /**
     * @param jobs the largest number of photos at once
     * @param json whether lines on standard output are for programs
     */
    ExportBatch(Console console, ImageOption image, ExistingChoice existing, List<Path> inputs, int jobs, boolean json) {
        this.console = console;
        this.image = image;
        this.existing = existing;
        this.inputs = inputs;
        this.jobs = jobs;
        this.json = json;
    }

    /** Whether a photo is still to be exported when its turn comes; called on any thread. */
    @FunctionalInterface
    interface Due {
        boolean test(Path photo);
    }

    /** @return the exit status */
    int run(PhotoWriter export, Map<Path, Path> targets) {
        if (PhotoFiles.anyHeif(targets.keySet())) {
            Fence.ofProcess().prepare();
        }
        int status = round(export, targets, inputs, photo -> true);
        if (targets.size() > 1 && status != ExitStatus.CANCELLED) {
            summary();
        }
        return status;
    }

    /**
     * Exports some of the photos of a run, without its summary.
     *
     * @param read files that the run reads, which must not be overwritten
     * @return the exit status
     */
    int round(PhotoWriter export, Map<Path, Path> targets, List<Path> read, Due due) {
        return new Batch(console, jobs, (photo, sentence) -> failed(photo, targets.get(photo), sentence)).run(targets.keySet(),
                (source, progress) -> {
                    if (due.test(source)) {
                        started.put(source, System.nanoTime());
                        one(export, source, new OutputTarget(targets.get(source), existing.existing(), read), progress);
                    }
                    return ExitStatus.DONE;
                }, photo -> Message.of("cli.stopped", targets.get(photo)));
    }

    /** Prints the count of all photos so far. */
    void summary() {
        console.message(tally.summary());
    }

    private void one(PhotoWriter export, Path source, OutputTarget asked, ProgressLine progress) throws IOException {
        OutputTarget target = export.stamped(source, asked.followed(UnchangedSource.of(source)));
        Path file = target.path();
        if (export.unchanged(target)) {
            Message sentence = Message.of("cli.unchanged", file);
            tell(new PhotoEnd(source, file, PhotoEnd.Kind.UNCHANGED, Files.size(file), nanoseconds(source), sentence, List.of()), true,
                    progress);
            return;
        }
        if (!export.isFolder()) {
            existing.check(target);
        }
        try (Photo photo = image.open(source)) {
            ExportResult result = write(export, photo, target, progress);
            List<Message> warnings = Stream.concat(photo.warnings().stream(), result.warnings().stream()).toList();
            tell(PhotoEnd.of(source, result, warnings, nanoseconds(source)), !export.isFolder(), progress);
        }
    }

    private ExportResult write(PhotoWriter export, Photo photo, OutputTarget target, ProgressLine progress) throws IOException {
        MemoryBudget.Share share = PhotoMemory.share(memory, photo, progress);
        try {
            Path path = target.path().toAbsolutePath();
            Files.createDirectories(export.isFolder() ? path : path.getParent());
            return export.write(photo, target, progress);
        } finally {
            share.close();
        }
    }

    private long nanoseconds(Path source) {
        return System.nanoTime() - started.getOrDefault(source, System.nanoTime());
    }

    private void failed(Path source, Path target, Message sentence) {
        tally.add(PhotoEnd.Kind.FAILED);
        console.message(sentence);
        if (json) {
            document(new PhotoEnd(source, target, PhotoEnd.Kind.FAILED, 0, nanoseconds(source), sentence, List.of()));
        }
    }

    /** @param line whether people are told the file, since they do not know it yet */
    private void tell(PhotoEnd end, boolean line, ProgressLine progress) {
        synchronized (console) {
            progress.close();
            tally.add(end.kind());
            end.warnings().forEach(sentence -> console.warning(end.source().getFileName().toString(), sentence));
            if (line && end.kind() != PhotoEnd.Kind.WRITTEN) {
                console.message(end.message());
            }
            if (json) {
                document(end);
            } else if (line && end.kind() == PhotoEnd.Kind.WRITTEN) {
                console.result(end.line());
            }
        }
    }

    private void document(PhotoEnd end) {
        console.document(PhotoJson.line(end.json()));
    }
}
