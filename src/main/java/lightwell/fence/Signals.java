package lightwell.fence;

import java.util.Map;

/** Names of the signals that end a decoder, for the log. */
final class Signals {

    private static final Map<Integer, String> NAMES = Map.of(4, "SIGILL", 6, "SIGABRT", 7, "SIGBUS", 8, "SIGFPE", 9, "SIGKILL", 11,
            "SIGSEGV",
            15, "SIGTERM", 31, "SIGSYS");

    private Signals() {}

    static String name(int signal) {
        return NAMES.getOrDefault(signal, "signal " + signal);
    }
}
