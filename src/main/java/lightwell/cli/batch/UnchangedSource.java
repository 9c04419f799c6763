package lightwell.cli.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import lightwell.export.Completion;
import lightwell.export.ExportException;
import lightwell.message.Message;

/**
 * Lets a file appear only if its photo stayed the same while it was read. A photo that has gone is no reason against it: it was read
 * before.
 *
 * @param before what the photo was like before it was read; empty if there was none
 */
public record UnchangedSource(Path photo, Optional<FileFacts> before) implements Completion {

    /** Accesses the disk; make it before the photo is read. */
    public static UnchangedSource of(Path photo) {
        return new UnchangedSource(photo, FileFacts.of(photo));
    }

    @Override
    public void completing(Path target, Path complete) throws IOException {
        Optional<FileFacts> now = FileFacts.of(photo);
        if (now.isPresent() && !now.equals(before)) {
            throw new ExportException(Message.of("export.source-changed", photo.getFileName()));
        }
    }
}
