package lightwell.cli;

/** How a command ended, as the shell sees it. */
final class ExitStatus {

    static final int DONE = 0;
    /** Some inputs failed; the others were done. */
    static final int FAILED = 1;
    static final int USAGE = 2;
    /** As shells say it of a program that Ctrl+C ended. */
    static final int CANCELLED = 130;
    /** As shells say it of a program that ended because nobody reads its output (SIGPIPE). */
    static final int CLOSED = 141;

    private ExitStatus() {}
}
