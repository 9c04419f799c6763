package lightwell.export.cloud;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.export.ExportResult;
import lightwell.message.Message;

/**
 * The geometry that was written.
 *
 * @param said     what the file says of its figures; empty when it was skipped
 * @param warnings what was odd, each in one sentence
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

    /** How much it is, how far to trust it, and by which camera. */
    @Override
    public Message summary() {
        return said.map(
                notes -> triangles > 0 ? Message.of("cloud.summary-mesh", count(points), count(triangles), notes.accuracy(), notes.camera())
                        : Message.of("cloud.summary", count(points), notes.accuracy(), notes.camera()))
                .orElse(Message.verbatim(""));
    }

    /** Without the separators of thousands that a language would put in. */
    private static String count(int number) {
        return Integer.toString(number);
    }

    @Override
    public List<Message> rules() {
        return notes();
    }

    /** One line each, as the file has them. */
    public List<Message> notes() {
        return said.map(CloudNotes::lines).orElse(List.of());
    }
}
