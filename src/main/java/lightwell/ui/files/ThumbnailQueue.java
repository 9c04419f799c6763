package lightwell.ui.files;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import javafx.collections.ListChangeListener;
import lightwell.jobs.MemoryRetry;
import lightwell.ui.kit.ColorLoader;
import lightwell.ui.kit.ErrorModel;
import lightwell.ui.open.CrashJournal;

/**
 * Makes the thumbnails of visible entries, one at a time, then of some nearby ones. The least recently seen are discarded, so that memory
 * is limited. Entries that are no longer visible when their turn comes are skipped. For the FX thread; works in the background.
 */
public final class ThumbnailQueue implements AutoCloseable {

    /** The number of thumbnails that are kept, about 200 kB each. */
    static final int KEPT = 160;
    /** The number of thumbnails that are made beyond the visible ones, in each direction. */
    static final int AHEAD = 24;

    private final PhotoSession session;
    private final ThumbnailSource source;
    private final BiFunction<String, Throwable, String> sentence;
    private final Executor background;
    private final Executor ui;
    private final Map<PhotoEntry, Boolean> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int first;
    private int last = -1;
    private boolean running;
    private boolean closed;

    /**
     * @param sentence words a failure, by the photo's name
     * @param ui       changes properties: the FX thread
     */
    ThumbnailQueue(PhotoSession session, ThumbnailSource source, BiFunction<String, Throwable, String> sentence,
            Executor background, Executor ui) {
        this.session = session;
        this.source = source;
        this.sentence = sentence;
        this.background = background;
        this.ui = ui;
        session.entries().addListener((ListChangeListener<PhotoEntry>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(kept::remove);
            }
        });
    }

    /** A queue that records files in the crash journal while they are read. */
    public static ThumbnailQueue of(PhotoSession session, ColorLoader color, CrashJournal marks, Executor background, Executor ui) {
        return new ThumbnailQueue(session, new ThumbnailMaker(color, marks), ErrorModel::sentence, background, ui);
    }

    /** Sets the visible entries by index; none if {@code last < first}. */
    public void show(int firstInSight, int lastInSight) {
        first = Math.max(0, firstInSight);
        last = Math.min(lastInSight, session.entries().size() - 1);
        for (int i = first; i <= last; i++) {
            kept.get(session.entries().get(i)); // counts as used
        }
        makeNext();
    }

    @Override
    public void close() {
        closed = true;
    }

    private void makeNext() {
        Optional<PhotoEntry> next = running || closed ? Optional.empty() : next();
        next.ifPresent(entry -> {
            running = true;
            int version = entry.version();
            background.execute(() -> make(entry, version));
        });
    }

    private Optional<PhotoEntry> next() {
        if (last < first) {
            return Optional.empty();
        }
        for (int i = first; i <= last; i++) {
            if (waiting(i)) {
                return Optional.of(session.entries().get(i));
            }
        }
        for (int distance = 1; distance <= AHEAD; distance++) {
            if (waiting(last + distance)) {
                return Optional.of(session.entries().get(last + distance));
            } else if (waiting(first - distance)) {
                return Optional.of(session.entries().get(first - distance));
            }
        }
        return Optional.empty();
    }

    private boolean waiting(int index) {
        return index >= 0 && index < session.entries().size() && session.entries().get(index).state().get() == EntryState.WAITING;
    }

    private void make(PhotoEntry entry, int version) {
        AtomicReference<EntryState> made = new AtomicReference<>();
        try {
            MemoryRetry.run(() -> made.set(new EntryState.Ready(source.make(entry.path()))));
        } catch (Exception | OutOfMemoryError | StackOverflowError e) {
            made.set(new EntryState.Failed(sentence.apply(entry.name(), e)));
        }
        ui.execute(() -> ended(entry, version, made.get()));
    }

    /** A result for an old version of the file is dropped and made again. */
    private void ended(PhotoEntry entry, int version, EntryState state) {
        running = false;
        if (closed) {
            return;
        }
        if (session.holds(entry) && entry.version() == version && entry.state().get() == EntryState.WAITING) {
            entry.state().set(state);
            if (state instanceof EntryState.Ready) {
                kept.put(entry, true);
                giveUpOldest();
            }
        }
        makeNext();
    }

    private void giveUpOldest() {
        while (kept.size() > KEPT) {
            PhotoEntry oldest = kept.keySet().iterator().next();
            kept.remove(oldest);
            if (oldest.state().get() instanceof EntryState.Ready) {
                oldest.state().set(EntryState.WAITING);
            }
        }
    }
}
