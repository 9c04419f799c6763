package lightwell.cli;

/** The exit status of a command. */
final class ExitStatus {

    static final int DONE = 0;
    /** Some inputs failed; the others were processed. */
    static final int FAILED = 1;
    static final int USAGE = 2;
    /** The shell's status of a program that Ctrl+C ended. */
    static final int CANCELLED = 130;
    /** The shell's status of a program that ended because its output was closed (SIGPIPE). */
    static final int CLOSED = 141;

    private ExitStatus() {}
}
