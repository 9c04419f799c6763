package lightwell.ui.files;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/**
 * The photos of the filmstrip that a command on several of them concerns; without a selection of at least two it concerns the marked one.
 * For the FX thread.
 */
public final class PhotoSelection {

    private final PhotoSession session;
    private final ObservableSet<PhotoEntry> chosen = FXCollections.observableSet(new HashSet<>());
    /** The photo from which a range extends; null: the marked one. */
    private PhotoEntry anchor;

    PhotoSelection(PhotoSession session) {
        this.session = session;
        session.entries().addListener((InvalidationListener) observable -> {
            if (!chosen.isEmpty()) {
                chosen.retainAll(new HashSet<>(session.entries()));
            }
        });
        session.current().addListener(observable -> clear());
    }

    /** Two or more photos in the order of the strip; else empty. */
    public List<PhotoEntry> several() {
        return chosen.size() < 2 ? List.of() : session.entries().stream().filter(chosen::contains).toList();
    }

    boolean contains(PhotoEntry entry) {
        return chosen.contains(entry);
    }

    void whenChanged(SetChangeListener<PhotoEntry> listener) {
        chosen.addListener(listener);
    }

    /** Adds a photo or takes it away; the first one is added to the marked one. */
    void toggle(PhotoEntry entry) {
        PhotoEntry marked = session.current().get();
        if (chosen.isEmpty() && marked != null && marked != entry) {
            chosen.add(marked);
        }
        if (!chosen.remove(entry)) {
            chosen.add(entry);
        }
        anchor = entry;
    }

    /** Selects all photos from the last one that was added or taken away, or else from the marked one, to this one. */
    void extend(PhotoEntry to) {
        PhotoEntry from = anchor == null || !session.holds(anchor) ? session.current().get() : anchor;
        int one = session.entries().indexOf(from);
        int other = session.entries().indexOf(to);
        if (one >= 0 && other >= 0) {
            become(Set.copyOf(session.entries().subList(Math.min(one, other), Math.max(one, other) + 1)));
        }
    }

    void all() {
        become(Set.copyOf(session.entries()));
    }

    void clear() {
        anchor = null;
        become(Set.of());
    }

    private void become(Set<PhotoEntry> wanted) {
        chosen.retainAll(wanted);
        chosen.addAll(wanted);
    }
}
