package lightwell.ui.files;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import lightwell.ui.files.ChangeDetector.Change;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches files on disk with its own thread, through the system's events for their folders. The displayed file is also polled every second,
 * and so are a few files for which the system has no events, as on network drives.
 */
final class FileWatcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FileWatcher.class);
    private static final long STEP_MILLIS = 100;
    private static final long POLL_MILLIS = 1000;
    /** The largest number of watched folders, and of polled files. */
    private static final int MOST_FOLDERS = 64;
    private static final int MOST_POLLED = 64;

    private final Optional<WatchService> service;
    private final BiConsumer<Path, Change> listener;
    private final ChangeDetector detector = new ChangeDetector();
    private final Map<Path, WatchKey> folders = new HashMap<>();
    private final LongSupplier millis;
    private final Thread thread;
    private long polled;
    private volatile Set<Path> watching = Set.of();
    private Set<Path> wanted = Set.of();
    private Optional<Path> looked = Optional.empty();
    private boolean changed;
    private volatile boolean closed;

    /** @param listener called on the watcher's thread */
    static FileWatcher start(BiConsumer<Path, Change> listener) {
        FileWatcher watcher = new FileWatcher(service(), listener, () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
        watcher.thread.start();
        return watcher;
    }

    /**
     * A watcher without a running thread, which checks whenever {@link #step} is called.
     *
     * @param service if empty, files are polled
     * @param millis  a monotonic clock
     */
    FileWatcher(Optional<WatchService> service, BiConsumer<Path, Change> listener, LongSupplier millis) {
        this.service = service;
        this.listener = listener;
        this.millis = millis;
        polled = millis.getAsLong();
        thread = new Thread(this::run, "lightwell-watch");
        thread.setDaemon(true);
    }

    /** The system's events; empty if it has none. */
    static Optional<WatchService> service() {
        try {
            return Optional.of(FileSystems.getDefault().newWatchService());
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("The system does not tell of changed files; asking for them", e);
            return Optional.empty();
        }
    }

    /** Watches these files and no others. Does not block. */
    synchronized void watch(Collection<Path> files, Optional<Path> lookedAt) {
        wanted = Set.copyOf(files);
        looked = lookedAt;
        changed = true;
    }

    /** True once changes of this file are noticed, which is soon after {@link #watch}. */
    boolean watches(Path file) {
        return watching.contains(file);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        service.ifPresent(open -> {
            try {
                open.close();
            } catch (IOException e) {
                LOG.warn("The watch service does not close", e);
            }
        });
    }

    private void run() {
        while (!closed) {
            try {
                step();
            } catch (InterruptedException | ClosedWatchServiceException e) {
                return; // closed
            } catch (RuntimeException e) {
                LOG.error("Watching files failed", e);
            }
        }
    }

    /** Waits briefly for events, and checks the files that they concern. */
    void step() throws InterruptedException {
        update();
        Set<Path> toCheck = new HashSet<>(detector.unsettled());
        toCheck.addAll(changedFiles());
        long now = millis.getAsLong();
        if (now - polled >= POLL_MILLIS) {
            polled = now;
            toCheck.addAll(toPoll());
        }
        toCheck.forEach(this::check);
    }

    private void update() {
        Set<Path> files;
        synchronized (this) {
            if (!changed) {
                return;
            }
            changed = false;
            files = wanted;
        }
        Set<Path> known = detector.watched();
        detector.watch(files.stream().collect(Collectors.toMap(file -> file,
                file -> known.contains(file) ? FileStamp.ABSENT : FileStamp.of(file)))); // known files keep their stamps
        service.ifPresent(
                open -> watchFolders(open, files.stream().map(Path::getParent).filter(f -> f != null).collect(Collectors.toSet())));
        watching = detector.watched();
    }

    private void watchFolders(WatchService open, Set<Path> needed) {
        folders.entrySet().removeIf(entry -> {
            boolean unneeded = !needed.contains(entry.getKey());
            if (unneeded) {
                entry.getValue().cancel();
            }
            return unneeded;
        });
        for (Path folder : needed) {
            if (folders.size() < MOST_FOLDERS && !folders.containsKey(folder)) {
                try {
                    folders.put(folder, folder.register(open, StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE));
                } catch (IOException e) {
                    LOG.debug("The system does not watch {}", folder, e); // its files are polled
                }
            }
        }
    }

    /** The files with events in one step. */
    private Set<Path> changedFiles() throws InterruptedException {
        Set<Path> files = new HashSet<>();
        if (service.isEmpty()) {
            Thread.sleep(STEP_MILLIS);
            return files;
        }
        WatchKey key = service.get().poll(STEP_MILLIS, TimeUnit.MILLISECONDS);
        while (key != null) {
            Path folder = (Path) key.watchable();
            Set<Path> watched = detector.watched();
            for (WatchEvent<?> event : key.pollEvents()) {
                if (event.context() instanceof Path name) {
                    files.add(folder.resolve(name));
                } else { // too many events
                    watched.stream().filter(file -> folder.equals(file.getParent())).forEach(files::add);
                }
            }
            files.retainAll(watched);
            if (!key.reset()) {
                folders.remove(folder, key); // the folder was deleted, or is not readable any more
            }
            key = service.get().poll();
        }
        return files;
    }

    private List<Path> toPoll() {
        Optional<Path> current;
        synchronized (this) {
            current = looked;
        }
        List<Path> untold = detector.watched().stream().filter(file -> !folders.containsKey(file.getParent())).sorted()
                .limit(MOST_POLLED).collect(Collectors.toList());
        current.ifPresent(untold::add);
        return untold;
    }

    private void check(Path file) {
        detector.observe(file, FileStamp.of(file), millis.getAsLong()).ifPresent(change -> listener.accept(file, change));
    }
}
