package lightwell.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import lightwell.message.Message;

/**
 * Lets a file appear only if its photo stayed the same while it was read. A photo that has gone is no reason against it: it was read
 * before.
 *
 * @param before what the photo was like before it was read; empty if there was none
 * @param next   follows the files, too
 */
public record UnchangedSource(Path photo, Optional<FileFacts> before, Completion next) implements Completion {

    /** Follows the files with nothing else. Accesses the disk; make it before the photo is read. */
    public static UnchangedSource of(Path photo) {
        return of(photo, NONE);
    }

    /** Accesses the disk; make it before the photo is read. */
    public static UnchangedSource of(Path photo, Completion next) {
        return new UnchangedSource(photo, FileFacts.of(photo), next);
    }

    @Override
    public Existing existing(Path file, Existing asked) {
        return next.existing(file, asked);
    }

    @Override
    public void completing(Path target, Path complete) throws IOException {
        Optional<FileFacts> now = FileFacts.of(photo);
        if (now.isPresent() && !now.equals(before)) {
            throw new ExportException(Message.of("export.source-changed", photo.getFileName()));
        }
        next.completing(target, complete);
    }
}
