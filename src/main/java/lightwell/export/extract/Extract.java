package lightwell.export.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import lightwell.export.AtomicFile;
import lightwell.export.ExportException;
import lightwell.export.ExportOptions.Existing;
import lightwell.export.OutputTarget;
import lightwell.export.TargetExistsException;
import lightwell.files.FileNames;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;

/**
 * Writes what a photo holds as files of its own: each layer as TIFF, depth also in metres, the metadata as they are stored, and all that is
 * known as JSON. Each file appears whole or not at all.
 */
public final class Extract {

    private Extract() {}

    /** What happens to each file, as it happens; called in the thread that writes. */
    public interface Report {

        void written(Path file);

        /** It exists, and was to be left alone. */
        void skipped(Path file);

        /** Something of the photo that no file was meant to hold; one sentence. */
        void leftOut(Message sentence);

        /** A layer that the file promises cannot be decoded; the others are still written. One sentence. */
        void failed(PhotoException sentence);
    }

    /** What the names of a photo's files begin with: its own without the extension. */
    public static String stem(Path photo) {
        return FileNames.stem(photo);
    }

    /**
     * Blocks until all is written; call it in the background.
     *
     * @param folder exists
     * @throws ExportException one sentence: a file exists and may not be replaced (then nothing was written), the disk is full
     * @throws java.util.concurrent.CancellationException when the progress was cancelled; what was reported as written stays
     */
    public static void write(Photo photo, Path folder, String stem, Existing existing, Progress progress, Report report)
            throws IOException {
        write(photo, folder, stem, List.of(photo.path()), existing, progress, report);
    }

    /** @param inputs what the whole run reads: never written over */
    public static void write(Photo photo, Path folder, String stem, Collection<Path> inputs, Existing existing, Progress progress,
            Report report) throws IOException {
        ExtractPlan plan = ExtractPlan.of(photo, folder, stem);
        for (ExtractPlan.Piece piece : plan.pieces()) {
            OutputTarget.check(piece.target(), existing != Existing.REFUSE, inputs);
        }
        plan.leftOut().forEach(report::leftOut);
        for (ExtractPlan.Piece piece : plan.pieces()) {
            progress.checkCancelled();
            progress.step(Message.of("export.step.writing", piece.target().getFileName()));
            try {
                write(piece, existing, progress);
                report.written(piece.target());
            } catch (TargetExistsException e) {
                if (existing != Existing.SKIP) {
                    throw e;
                }
                report.skipped(piece.target()); // it was there, or another process was faster
            } catch (PhotoException e) {
                report.failed(e);
            }
        }
    }

    private static void write(ExtractPlan.Piece piece, Existing existing, Progress progress) throws IOException {
        try (AtomicFile file = AtomicFile.create(piece.target(), existing == Existing.OVERWRITE)) {
            piece.filler().fill(file, progress);
            progress.checkCancelled();
            file.commit();
        }
    }
}
