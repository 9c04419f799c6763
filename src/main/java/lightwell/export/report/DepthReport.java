package lightwell.export.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import lightwell.color.ColorEngine;
import lightwell.export.AtomicFile;
import lightwell.export.ExportException;
import lightwell.export.StreamFile;
import lightwell.jobs.Progress;
import lightwell.photo.Photo;

/** Writes what a photo's depth is worth as one page that needs no network. */
public final class DepthReport {

    /** Pixels of the picture in the page. */
    private static final int LONGEST = 1024;

    private DepthReport() { }

    /**
     * Blocks until the file stands; call it in the background.
     *
     * @throws ExportException one sentence: not writable, exists; nothing is left behind
     * @throws lightwell.photo.PhotoException one sentence: no depth, cannot be decoded; nothing is left behind
     * @throws java.util.concurrent.CancellationException when the progress was cancelled; nothing is left behind
     */
    public static void write(Photo photo, Path target, boolean overwrite, ColorEngine color, Progress progress) throws IOException {
        if (Files.exists(target) && Files.exists(photo.path()) && Files.isSameFile(photo.path(), target)) {
            throw new ExportException(target + " is the photo itself; choose another name.");
        }
        try (AtomicFile file = AtomicFile.create(target, overwrite)) {
            String page = PhotoPage.of(ReportContent.of(photo, LONGEST, color, progress));
            progress.checkCancelled();
            StreamFile.write(file, out -> out.write(page.getBytes(StandardCharsets.UTF_8)));
            file.commit();
        }
    }
}
