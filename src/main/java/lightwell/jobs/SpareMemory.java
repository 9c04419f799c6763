package lightwell.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The memory that the machine can give to processes without taking it from others. */
public final class SpareMemory {

    private static final Logger LOG = LoggerFactory.getLogger(SpareMemory.class);
    private static final Path LINUX = Path.of("/proc/meminfo");
    private static final String AVAILABLE = "MemAvailable:";

    private SpareMemory() {}

    /** Bytes, as estimated by Linux; {@link Long#MAX_VALUE} if the system does not tell. */
    public static long bytes() {
        try {
            return Files.isReadable(LINUX) ? available(Files.readAllLines(LINUX)) : Long.MAX_VALUE;
        } catch (IOException | NumberFormatException e) {
            LOG.debug("{} cannot be read", LINUX, e);
            return Long.MAX_VALUE;
        }
    }

    /** @param lines such as {@code MemAvailable:   24076652 kB} */
    static long available(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith(AVAILABLE))
                .mapToLong(line -> Long.parseLong(line.substring(AVAILABLE.length()).replace("kB", "").strip()) << 10).findFirst()
                .orElse(Long.MAX_VALUE);
    }
}
