package lightwell.export;

import java.nio.file.Path;

/** A file has the target's name and may not be replaced; it stays as it is. */
public final class TargetExistsException extends ExportException {

    public TargetExistsException(Path target) {
        super(target + " exists already and is left as it is; choose another name, or allow overwriting.");
    }
}
