package lightwell.ui.files;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** One photo of the session. For the FX thread. */
public final class PhotoEntry {

    private final Located file;
    private final ObjectProperty<EntryState> state = new SimpleObjectProperty<>(EntryState.WAITING);

    private int version;

    PhotoEntry(Located file) {
        this.file = file;
    }

    public Path path() {
        return file.path();
    }

    /** How often its file has changed since it was added to the session. */
    int version() {
        return version;
    }

    /** Resets the state because the file has changed: results for the old content are dropped. */
    void renew() {
        version++;
        state.set(EntryState.WAITING);
    }

    Path identity() {
        return file.identity();
    }

    public String name() {
        Path last = file.path().getFileName();
        return last == null ? file.path().toString() : last.toString();
    }

    public ObjectProperty<EntryState> state() {
        return state;
    }

    public Optional<Thumbnail> thumbnail() {
        return state.get() instanceof EntryState.Ready ready ? Optional.of(ready.thumbnail()) : Optional.empty();
    }

    /** Why it cannot be shown, or is gone; one sentence. */
    public Optional<String> problem() {
        if (state.get() instanceof EntryState.Failed failed) {
            return Optional.of(failed.sentence());
        }
        return state.get() instanceof EntryState.Gone gone ? Optional.of(gone.sentence()) : Optional.empty();
    }

    @Override
    public String toString() {
        return name();
    }
}
