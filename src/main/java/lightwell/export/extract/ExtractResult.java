package lightwell.export.extract;

import java.nio.file.Path;
import java.util.List;
import lightwell.export.ExportResult;
import lightwell.message.Message;

/**
 * The written files of one photo.
 *
 * @param target   the folder
 * @param left     existing files that were left alone, as requested
 * @param warnings parts of the photo that no file can hold, one sentence each
 */
public record ExtractResult(String exporter, Path target, List<Path> files, List<Path> left, long bytes, List<Message> warnings)
        implements
            ExportResult {

    /** True if all of them existed and were left alone. */
    @Override
    public boolean skipped() {
        return files.isEmpty() && !left.isEmpty();
    }

    @Override
    public Message summary() {
        return Message.of("export.files", Integer.toString(files.size()));
    }

    @Override
    public List<Message> rules() {
        return List.of();
    }

    @Override
    public Path folder() {
        return target;
    }
}
