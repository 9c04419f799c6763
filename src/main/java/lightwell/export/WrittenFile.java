package lightwell.export;

import java.nio.file.Path;
import java.util.List;
import lightwell.message.Message;

/** The result of an output of one file without further facts. */
public record WrittenFile(String exporter, Path target, long bytes, boolean skipped, Message summary, List<Message> rules,
        List<Message> warnings) implements ExportResult {

    /** A file that was written, or left alone as requested. */
    static WrittenFile of(String exporter, Path target, long bytes, boolean skipped) {
        return new WrittenFile(exporter, target, bytes, skipped, Message.verbatim(""), List.of(), List.of());
    }

    @Override
    public List<Path> files() {
        return skipped ? List.of() : List.of(target);
    }
}
