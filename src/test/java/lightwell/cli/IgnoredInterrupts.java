package lightwell.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells whether Ctrl+C reaches processes that tests start: shells let what runs in the background ignore it. */
final class IgnoredInterrupts {

    static final String SKIPPED = "skipped: Ctrl+C is ignored by this process and those that it starts";
    private static final int SIGINT_BIT = 1 << 1;

    private IgnoredInterrupts() {}

    /** False where there is no /proc. */
    static boolean here() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status) && Files.readAllLines(status).stream().filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & SIGINT_BIT) != 0);
    }
}
