package lightwell.cli.print;

/** The exit status of a command. */
public final class ExitStatus {

    public static final int DONE = 0;
    /** Some inputs failed; the others were processed. */
    public static final int FAILED = 1;
    public static final int USAGE = 2;
    /** The shell's status of a program that Ctrl+C ended. */
    public static final int CANCELLED = 130;
    /** The shell's status of a program that ended because its output was closed (SIGPIPE). */
    public static final int CLOSED = 141;

    private ExitStatus() {}
}
