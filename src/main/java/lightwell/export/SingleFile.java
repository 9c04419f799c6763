package lightwell.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import lightwell.jobs.Progress;
import lightwell.photo.Photo;

/** Writes an output of one file, complete or not at all. Stateless. */
public final class SingleFile {

    private SingleFile() {}

    /** Computes the content of the file, on the writing thread. */
    @FunctionalInterface
    public interface Content {
        /** @throws IOException one sentence */
        StreamFile.Body make() throws IOException;
    }

    /** Computes a text. */
    @FunctionalInterface
    public interface Text {
        /** @throws IOException one sentence */
        String make() throws IOException;
    }

    /** Like {@link #write}, for a text, in UTF-8. */
    public static WrittenFile writeText(String exporter, Photo photo, OutputTarget target, Progress progress, Text text)
            throws IOException {
        return write(exporter, photo, target, progress, () -> {
            byte[] bytes = text.make().getBytes(StandardCharsets.UTF_8);
            return out -> out.write(bytes);
        });
    }

    /**
     * Checks the target before the content is computed.
     *
     * @param exporter id of the output
     * @throws ExportException one sentence: not writable, exists; nothing is left behind
     * @throws IOException any failure of the content; nothing is left behind
     * @throws java.util.concurrent.CancellationException if the progress was cancelled; nothing is left behind
     */
    public static WrittenFile write(String exporter, Photo photo, OutputTarget target, Progress progress, Content content)
            throws IOException {
        try (AtomicFile file = AtomicFile.create(target.reading(photo.path()))) {
            StreamFile.Body body = content.make();
            progress.checkCancelled();
            StreamFile.write(file, body);
            long bytes = Files.size(file.temporary());
            file.commit();
            return WrittenFile.of(exporter, target.path(), bytes, false);
        } catch (TargetExistsException e) {
            return WrittenFile.of(exporter, target.path(), target.skipped(e), true);
        }
    }
}
