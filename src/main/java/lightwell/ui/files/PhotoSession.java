package lightwell.ui.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The open photos, without duplicates, and the selected one. For the FX thread. */
public final class PhotoSession {

    /** More photos are not accepted: nobody looks through them, and each costs memory. */
    static final int MOST = 10_000;

    private final ObservableList<PhotoEntry> entries = FXCollections.observableArrayList();
    private final ObservableList<PhotoEntry> readOnly = FXCollections.unmodifiableObservableList(entries);
    private final Map<Path, PhotoEntry> byIdentity = new HashMap<>();
    private final ReadOnlyObjectWrapper<PhotoEntry> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PhotoEntry> before = new ReadOnlyObjectWrapper<>();

    /**
     * The result of adding files.
     *
     * @param first the first new one, else the first existing one; empty if nothing was requested
     * @param refused number of files above the limit
     */
    record Added(Optional<PhotoEntry> first, int refused) {}

    public ObservableList<PhotoEntry> entries() {
        return readOnly;
    }

    /** Null if there is none. */
    public ReadOnlyObjectProperty<PhotoEntry> current() {
        return current.getReadOnlyProperty();
    }

    /** The photo viewed before the current one; null if there is none, or it was removed. */
    public ReadOnlyObjectProperty<PhotoEntry> before() {
        return before.getReadOnlyProperty();
    }

    /** Appends missing files; the selection does not change. */
    Added add(List<Located> files) {
        List<PhotoEntry> fresh = new ArrayList<>();
        int refused = 0;
        for (Located file : files) {
            if (byIdentity.containsKey(file.identity())) {
                continue;
            }
            if (byIdentity.size() >= MOST) {
                refused++;
                continue;
            }
            PhotoEntry entry = new PhotoEntry(file);
            byIdentity.put(file.identity(), entry);
            fresh.add(entry);
        }
        entries.addAll(fresh);
        Optional<PhotoEntry> known = files.stream().map(file -> byIdentity.get(file.identity())).filter(entry -> entry != null).findFirst();
        return new Added(fresh.stream().findFirst().or(() -> known), refused);
    }

    /** The photo that was requested by this name. */
    Optional<PhotoEntry> at(Path path) {
        return Optional.ofNullable(byIdentity.get(path)).filter(entry -> entry.path().equals(path))
                .or(() -> entries.stream().filter(entry -> entry.path().equals(path)).findFirst());
    }

    boolean holds(PhotoEntry entry) {
        return byIdentity.get(entry.identity()) == entry;
    }

    void select(PhotoEntry entry) {
        if (holds(entry)) {
            setCurrent(entry);
        }
    }

    /** Selects the photo viewed before. */
    void back() {
        if (before.get() != null) {
            setCurrent(before.get());
        }
    }

    /** Selects the photo {@code by} places further; stops at the ends. */
    void step(int by) {
        if (!entries.isEmpty()) {
            int at = entries.indexOf(current.get());
            setCurrent(entries.get(Math.max(0, Math.min(entries.size() - 1, at + by))));
        }
    }

    /** Removes one; the next one is selected, or else the previous one. */
    void remove(PhotoEntry entry) {
        int at = entries.indexOf(entry);
        if (at < 0) {
            return;
        }
        byIdentity.remove(entry.identity());
        if (before.get() == entry) {
            before.set(null);
        }
        entries.remove(at);
        if (current.get() == entry) {
            setCurrent(entries.isEmpty() ? null : entries.get(Math.min(at, entries.size() - 1)));
        }
    }

    private void setCurrent(PhotoEntry entry) {
        PhotoEntry left = current.get();
        if (entry == left) {
            return;
        }
        if (left != null && holds(left)) {
            before.set(left);
        } else if (before.get() == entry) {
            before.set(null);
        }
        current.set(entry);
    }
}
