package lightwell.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** The most memory that this process has held at once, as Linux counts it (VmHWM): pages of files count, those given back do not. */
final class PeakMemory {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path CLEAR = Path.of("/proc/self/clear_refs");
    private static final String PEAK = "VmHWM:";
    /** What makes Linux forget the peak (proc(5)). */
    private static final String FORGET = "5";

    private PeakMemory() {}

    /** Bytes since {@link #forget}; empty on other systems. */
    static OptionalLong bytes() {
        try {
            return bytes(Files.readAllLines(STATUS));
        } catch (IOException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** @param status lines such as {@code VmHWM:    446812 kB} */
    static OptionalLong bytes(List<String> status) {
        return status.stream().filter(line -> line.startsWith(PEAK))
                .mapToLong(line -> Long.parseLong(line.substring(PEAK.length()).replace("kB", "").strip()) << 10).findFirst();
    }

    /** Starts over with what is held now, where the system allows that. */
    static void forget() {
        try {
            Files.writeString(CLEAR, FORGET);
        } catch (IOException e) {
            // then the peak is that of the process so far
        }
    }
}
