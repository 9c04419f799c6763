package lightwell.export.report;

import java.io.IOException;
import java.nio.file.Path;
import lightwell.color.ColorEngine;
import lightwell.export.AtomicFile;
import lightwell.export.ExportException;
import lightwell.export.StreamFile;
import lightwell.export.page.Page;
import lightwell.failure.FailureSentence;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.metadata.DepthAccuracy;
import lightwell.photo.Layer;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;

/** Writes what a photo's depth is worth, or how it differs from another's, as one page that needs no network. */
public final class DepthReport {

    /** Pixels of the picture in the page. */
    private static final int LONGEST = 1024;

    private DepthReport() {}

    /**
     * Blocks until the file stands; call it in the background.
     *
     * @throws ExportException one sentence: not writable, exists; nothing is left behind
     * @throws lightwell.photo.PhotoException one sentence: no depth, cannot be decoded; nothing is left behind
     * @throws java.util.concurrent.CancellationException when the progress was cancelled; nothing is left behind
     */
    public static void write(Photo photo, Path target, boolean overwrite, ColorEngine color, Progress progress) throws IOException {
        try (AtomicFile file = AtomicFile.create(target, overwrite, photo.path())) {
            commit(PhotoPage.of(ReportContent.of(photo, LONGEST, color, progress)), file, progress);
        }
    }

    /**
     * Writes how the depth of two photos of one view differs; likewise. Depth is aligned by scale and offset of its disparity unless both
     * files call theirs absolute.
     *
     * @throws ExportException one sentence, also when they cannot be compared, or one of them has no depth or cannot be decoded: then it
     *                         names that one
     */
    public static void compare(Photo first, Photo second, Path target, boolean overwrite, ColorEngine color, Progress progress)
            throws IOException {
        try (AtomicFile file = AtomicFile.create(target, overwrite, first.path(), second.path())) {
            ReportContent one = content(first, color, progress);
            ReportContent other = content(second, color, progress);
            commit(page(one, other, !absolute(first) || !absolute(second)), file, progress);
        }
    }

    private static ReportContent content(Photo photo, ColorEngine color, Progress progress) throws IOException {
        try {
            return ReportContent.of(photo, LONGEST, color, progress);
        } catch (PhotoException e) {
            boolean named = e.getMessage().contains(photo.name());
            throw new ExportException(named ? e.told() : Message.of("photo.file-failed", photo.name(), e.told()), e);
        }
    }

    private static Page page(ReportContent one, ReportContent other, boolean align) throws ExportException {
        try {
            return ComparisonPage.of(one, other, align);
        } catch (IllegalArgumentException e) {
            throw new ExportException(FailureSentence.told(e), e);
        }
    }

    private static boolean absolute(Photo photo) {
        return photo.depth().flatMap(Layer.Depth::description).filter(said -> said.accuracy() == DepthAccuracy.ABSOLUTE).isPresent();
    }

    private static void commit(Page page, AtomicFile file, Progress progress) throws ExportException {
        progress.checkCancelled();
        StreamFile.write(file, page::write);
        file.commit();
    }
}
