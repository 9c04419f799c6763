package lightwell.export.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lightwell.export.AtomicFile;
import lightwell.export.ColorSource;
import lightwell.export.ExportException;
import lightwell.export.Exporter;
import lightwell.export.FileKind;
import lightwell.export.Need;
import lightwell.export.OutputTarget;
import lightwell.export.TargetExistsException;
import lightwell.export.options.OptionsCodec;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;

/**
 * Writes the contents of a photo as separate files: each layer as TIFF, depth also in metres, the metadata as stored, and everything known
 * as JSON. Each file appears complete or not at all.
 */
public final class Extract implements Exporter<ExtractOptions> {

    private static final String ID = "extract";

    /** Reports each file as it happens; called on the writing thread. */
    public interface Report {

        void written(Path file);

        /** It exists, and was left alone. */
        void skipped(Path file);

        /** Something of the photo that is not written to any file; one sentence. */
        void leftOut(Message sentence);

        /** A layer cannot be decoded; the others are still written. One sentence. */
        void failed(PhotoException sentence);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Message description() {
        return Message.of("help.output.extract");
    }

    @Override
    public Set<Need> needs() {
        return Set.of();
    }

    /** Empty, since the files go into a folder. */
    @Override
    public List<FileKind<ExtractOptions>> kinds() {
        return List.of();
    }

    @Override
    public ExtractOptions defaults() {
        return ExtractOptions.DEFAULT;
    }

    @Override
    public OptionsCodec<ExtractOptions> codec() {
        return ExtractOptions.CODEC;
    }

    /** @throws PhotoException the last layer that could not be decoded, after all others were written */
    @Override
    public ExtractResult write(Photo photo, OutputTarget target, ExtractOptions options, ColorSource color, Progress progress)
            throws IOException {
        return write(photo, target, options.stem(photo.path()), progress, Optional.empty());
    }

    /**
     * As {@link #write(Photo, OutputTarget, ExtractOptions, ColorSource, Progress)}, also telling each file as it happens.
     *
     * @param stem     beginning of the names of the files
     * @param follower is told all but the last layer that could not be decoded, which is thrown
     */
    public static ExtractResult followed(Photo photo, OutputTarget target, String stem, Progress progress, Report follower)
            throws IOException {
        return write(photo, target, stem, progress, Optional.of(follower));
    }

    private static ExtractResult write(Photo photo, OutputTarget target, String stem, Progress progress, Optional<Report> follower)
            throws IOException {
        ExtractReport report = new ExtractReport(follower);
        write(photo, target, stem, progress, report);
        return report.result(ID, target.path());
    }

    /**
     * Blocks until everything is written, and reports each file as it happens; call it in the background.
     *
     * @param target a folder that exists
     * @param stem   beginning of the names of the files
     * @throws ExportException one sentence: a file exists and may not be replaced (then nothing was written), the disk is full
     * @throws java.util.concurrent.CancellationException if the progress was cancelled; files reported as written stay
     */
    public static void write(Photo photo, OutputTarget target, String stem, Progress progress, Report report) throws IOException {
        ExtractPlan plan = ExtractPlan.of(photo, target.path(), stem);
        OutputTarget read = target.reading(photo.path());
        for (ExtractPlan.Piece piece : plan.pieces()) {
            read.at(piece.target()).check();
        }
        plan.leftOut().forEach(report::leftOut);
        for (ExtractPlan.Piece piece : plan.pieces()) {
            progress.checkCancelled();
            progress.step(Message.of("export.step.writing", piece.target().getFileName()));
            try {
                write(piece, target.at(piece.target()), progress);
                report.written(piece.target());
            } catch (TargetExistsException e) {
                target.at(piece.target()).skipped(e);
                report.skipped(piece.target());
            } catch (PhotoException e) {
                report.failed(e);
            }
        }
    }

    private static void write(ExtractPlan.Piece piece, OutputTarget target, Progress progress)
            throws IOException {
        try (AtomicFile file = AtomicFile.create(target)) {
            piece.filler().fill(file, progress);
            progress.checkCancelled();
            file.commit();
        }
    }
}
