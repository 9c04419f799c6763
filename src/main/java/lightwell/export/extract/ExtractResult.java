package lightwell.export.extract;

import java.nio.file.Path;
import java.util.List;
import lightwell.export.ExportResult;
import lightwell.message.Message;

/**
 * The files of one photo that were written.
 *
 * @param target   the folder
 * @param left     files that existed and were left alone, as asked
 * @param warnings what the photo holds and no file can, each in one sentence
 */
public record ExtractResult(String exporter, Path target, List<Path> files, List<Path> left, long bytes, List<Message> warnings)
        implements
            ExportResult {

    /** True when all of them existed and were left alone. */
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
