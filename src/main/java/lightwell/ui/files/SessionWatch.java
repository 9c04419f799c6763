package lightwell.ui.files;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javafx.beans.InvalidationListener;
import lightwell.ui.files.ChangeDetector.Change;

/** Reports changes on disk of the session's photos. For the FX thread; accesses the disk in the background. */
final class SessionWatch implements AutoCloseable {

    private final PhotoSession session;
    private final FileWatcher watcher;
    private boolean closed;

    /**
     * @param ui      changes properties: the FX thread
     * @param changed called there, for photos that are in the session
     */
    SessionWatch(PhotoSession session, Executor ui, BiConsumer<PhotoEntry, Change> changed) {
        this.session = session;
        watcher = FileWatcher.start((file, change) -> ui.execute(() -> {
            if (!closed) {
                session.at(file).ifPresent(entry -> changed.accept(entry, change));
            }
        }));
        InvalidationListener other = observable -> watch();
        session.current().addListener(other);
        session.entries().addListener(other);
    }

    /** True once changes of this file are noticed. */
    boolean watches(Path file) {
        return watcher.watches(file);
    }

    @Override
    public void close() {
        closed = true;
        watcher.close();
    }

    private void watch() {
        watcher.watch(session.entries().stream().map(PhotoEntry::path).toList(),
                Optional.ofNullable(session.current().get()).map(PhotoEntry::path));
    }
}
