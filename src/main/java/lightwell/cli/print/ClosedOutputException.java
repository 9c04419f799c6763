package lightwell.cli.print;

import java.util.concurrent.CancellationException;

/** The reader of standard output has closed the pipe, so the command ends quietly, like programs that SIGPIPE ends. */
public final class ClosedOutputException extends CancellationException {

    private static final long serialVersionUID = 1;

    ClosedOutputException() {
        super("Standard output was closed");
    }
}
