package lightwell.ui.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records on disk which files are being read: native code that crashes on one ends the process, and the next start must know what not to
 * open by itself. One small file for each, named after the process and containing the path. A process that is told to end removes its
 * records, since no file is to blame then. Thread-safe.
 */
public final class CrashJournal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CrashJournal.class);
    private static final long LARGEST = 1 << 16;

    private final Path folder;
    private final Set<Path> own = new HashSet<>();
    private final Thread hook = new Thread(this::clear, "lightwell-marks");
    private boolean ended;

    /** @param folder created when needed */
    public CrashJournal(Path folder) {
        this.folder = folder;
    }

    /** Marks a file as being read until the work has ended. Works without a mark if none can be written. */
    public <T> T during(Path file, Callable<T> work) throws Exception {
        Path mark = folder.resolve(ProcessHandle.current().pid() + "-" + UUID.randomUUID());
        put(mark, file);
        try {
            return work.call();
        } finally {
            take(mark);
        }
    }

    /** From now on, until {@link #close}, an orderly end of the process, such as logging out of the desktop, leaves no marks. */
    public void clearAtEnd() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private synchronized void put(Path mark, Path file) {
        if (ended) {
            return;
        }
        own.add(mark);
        try {
            Files.createDirectories(folder);
            Files.writeString(mark, file.toAbsolutePath().normalize().toString());
        } catch (IOException e) {
            LOG.debug("No mark for {}", file, e);
        }
    }

    private synchronized void take(Path mark) {
        own.remove(mark);
        delete(mark);
    }

    /** Removes the marks at an orderly end: reads in progress are interrupted and have done no harm. */
    private synchronized void clear() {
        ended = true;
        own.forEach(CrashJournal::delete);
    }

    /** For a process that continues without a window. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.debug("The process is ending already", e);
        }
    }

    /** The files that were being read when processes ended; they are forgotten by this call. */
    public Set<Path> takeLeft() {
        Set<Path> left = new HashSet<>();
        for (Path mark : marks()) {
            if (!alive(mark)) {
                try {
                    long size = Files.size(mark);
                    if (size > 0 && size <= LARGEST) { // an empty one: the process ended before it read anything
                        left.add(Path.of(Files.readString(mark)));
                    }
                } catch (IOException | InvalidPathException e) {
                    LOG.debug("The mark {} cannot be read", mark, e);
                }
                delete(mark);
            }
        }
        return left;
    }

    private List<Path> marks() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            LOG.debug("The marks in {} cannot be listed", folder, e);
            return List.of();
        }
    }

    /** Marks of another window are left alone; a process that is younger than the mark only has the same number. */
    private static boolean alive(Path mark) {
        String name = mark.getFileName().toString();
        try {
            long process = Long.parseLong(name.substring(0, Math.max(0, name.indexOf('-'))));
            Instant made = Files.getLastModifiedTime(mark).toInstant();
            return ProcessHandle.of(process).filter(handle -> handle.info().startInstant().map(began -> !began.isAfter(made)).orElse(true))
                    .isPresent();
        } catch (NumberFormatException | IOException e) {
            return false;
        }
    }

    private static void delete(Path mark) {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            LOG.debug("The mark {} cannot be deleted", mark, e);
        }
    }
}
