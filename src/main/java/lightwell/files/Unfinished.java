package lightwell.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lightwell.jobs.Ending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The unfinished files of this process; those left at its end are removed, after their writers have stopped. */
final class Unfinished {

    private static final Logger LOG = LoggerFactory.getLogger(Unfinished.class);
    private static final Set<Path> FILES = ConcurrentHashMap.newKeySet();

    static {
        Ending.ofProcess().last(() -> FILES.forEach(Unfinished::delete));
    }

    private Unfinished() {}

    static void add(Path file) {
        FILES.add(file);
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("The unfinished file {} could not be removed", file, e);
        }
        FILES.remove(file);
    }
}
