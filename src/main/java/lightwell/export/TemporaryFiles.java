package lightwell.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The unfinished files of this process; what is left of them when it is told to end (Ctrl+C, SIGTERM) is removed. */
final class TemporaryFiles {

    private static final Logger LOG = LoggerFactory.getLogger(TemporaryFiles.class);
    private static final Set<Path> UNFINISHED = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> UNFINISHED.forEach(TemporaryFiles::delete), "unfinished files"));
    }

    private TemporaryFiles() { }

    static void add(Path file) {
        UNFINISHED.add(file);
    }

    static void remove(Path file) {
        UNFINISHED.remove(file);
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("The unfinished file {} could not be removed", file, e);
        }
        UNFINISHED.remove(file);
    }
}
