package lightwell.export;

import java.nio.file.Path;
import lightwell.message.Message;

/** A file has the target's name and may not be replaced; it stays as it is. */
public final class TargetExistsException extends ExportException {

    public TargetExistsException(Path target) {
        super(Message.of("export.exists", target));
    }
}
