package lightwell.photo.reader;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory of this process, Java's and native, where Linux tells it; tests are skipped elsewhere. */
public final class ProcessMemory {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path CLEAR = Path.of("/proc/self/clear_refs");
    private static final String RESET_PEAK = "5";

    private ProcessMemory() {}

    public static void require() {
        assumeTrue(Files.exists(STATUS) && Files.isWritable(CLEAR), "the memory of the process cannot be measured here");
    }

    /** Resident bytes that are not of files. */
    public static long resident() throws IOException {
        return bytes("RssAnon:");
    }

    /** The most resident bytes since {@link #resetPeak}. */
    public static long peak() throws IOException {
        return bytes("VmHWM:");
    }

    public static void resetPeak() throws IOException {
        Files.writeString(CLEAR, RESET_PEAK);
    }

    private static long bytes(String field) throws IOException {
        String line = Files.readAllLines(STATUS).stream().filter(l -> l.startsWith(field)).findFirst().orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
    }
}
