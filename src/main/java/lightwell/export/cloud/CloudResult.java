package lightwell.export.cloud;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.export.ExportResult;
import lightwell.message.Message;

/**
 * The written geometry.
 *
 * @param said     the notes in the file; empty if it was skipped
 * @param warnings oddities, one sentence each
 */
public record CloudResult(String exporter, Path target, long bytes, int points, int triangles, Optional<CloudNotes> said,
        List<Message> warnings, boolean skipped) implements ExportResult {

    /** A file that was left alone. */
    static CloudResult skipped(String exporter, Path target, long bytes) {
        return new CloudResult(exporter, target, bytes, 0, 0, Optional.empty(), List.of(), true);
    }

    @Override
    public List<Path> files() {
        return skipped ? List.of() : List.of(target);
    }

    /** The number of points, the accuracy, and the camera. */
    @Override
    public Message summary() {
        return said.map(
                notes -> triangles > 0 ? Message.of("cloud.summary-mesh", count(points), count(triangles), notes.accuracy(), notes.camera())
                        : Message.of("cloud.summary", count(points), notes.accuracy(), notes.camera()))
                .orElse(Message.verbatim(""));
    }

    /** Without a language's separators of thousands. */
    private static String count(int number) {
        return Integer.toString(number);
    }

    @Override
    public List<Message> rules() {
        return notes();
    }

    /** One line each, as in the file. */
    public List<Message> notes() {
        return said.map(CloudNotes::lines).orElse(List.of());
    }
}
