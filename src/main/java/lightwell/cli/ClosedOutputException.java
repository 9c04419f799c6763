package lightwell.cli;

import java.util.concurrent.CancellationException;

/** Nobody reads standard output any more, so the command ends quietly, as programs do that SIGPIPE ends. */
final class ClosedOutputException extends CancellationException {

    private static final long serialVersionUID = 1;

    ClosedOutputException() {
        super("Standard output was closed");
    }
}
