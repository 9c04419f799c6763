package lightwell.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import lightwell.jobs.Progress;
import lightwell.photo.Photo;

/** Writes an output that is one file, whole or not at all. Stateless. */
public final class SingleFile {

    private SingleFile() {}

    /** Computes what the file will hold, in the thread that writes. */
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

    /** As {@link #write}, for a text, in UTF-8. */
    public static WrittenFile writeText(String exporter, Photo photo, OutputTarget target, Progress progress, Text text)
            throws IOException {
        return write(exporter, photo, target, progress, () -> {
            byte[] bytes = text.make().getBytes(StandardCharsets.UTF_8);
            return out -> out.write(bytes);
        });
    }

    /**
     * Looks at the target first, and then has the content computed.
     *
     * @param exporter id of the output
     * @throws ExportException one sentence: not writable, exists; nothing is left behind
     * @throws IOException what the content throws; nothing is left behind
     * @throws java.util.concurrent.CancellationException when the progress was cancelled; nothing is left behind
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
