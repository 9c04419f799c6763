package lightwell.export;

import java.nio.file.Path;
import java.util.List;
import lightwell.message.Message;

/** The result of an output that is one file and has nothing of its own to tell. */
public record WrittenFile(String exporter, Path target, long bytes, boolean skipped, Message summary, List<Message> rules,
        List<Message> warnings) implements ExportResult {

    /** A file that was written, or was left alone as asked. */
    static WrittenFile of(String exporter, Path target, long bytes, boolean skipped) {
        return new WrittenFile(exporter, target, bytes, skipped, Message.verbatim(""), List.of(), List.of());
    }

    @Override
    public List<Path> files() {
        return skipped ? List.of() : List.of(target);
    }
}
