package lightwell.export;

import java.nio.file.Path;
import lightwell.message.Message;

/** The target exists and may not be replaced; it stays unchanged. */
public final class TargetExistsException extends ExportException {

    public TargetExistsException(Path target) {
        super(Message.of("export.exists", target));
    }
}
