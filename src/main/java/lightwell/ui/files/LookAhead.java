package lightwell.ui.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Predicts which photos may be viewed next: the next one in the current direction, and the previous one, or else the next one in the other
 * direction. For the FX thread.
 */
final class LookAhead {

    private final PhotoSession session;
    private final Consumer<List<Path>> keep;
    private final Consumer<List<Path>> read;
    private int direction = 1;
    private PhotoEntry anchor; // the prediction is relative to it
    private boolean goesBack;

    /**
     * @param keep receives the likely photos, the likeliest first, so that none of them is discarded
     * @param read receives the same when it is time to read missing ones
     */
    LookAhead(PhotoSession session, Consumer<List<Path>> keep, Consumer<List<Path>> read) {
        this.session = session;
        this.keep = keep;
        this.read = read;
    }

    /** Announces that the following move goes back to the previous photo, and does not change the direction. */
    void goesBack() {
        goesBack = true;
    }

    /** Updates the prediction; nothing is read before {@link #settled}. Either may be null. */
    void moved(PhotoEntry before, PhotoEntry now) {
        if (!goesBack) {
            anchor = now;
            int by = session.entries().indexOf(now) - session.entries().indexOf(before);
            direction = before != null && session.holds(before) && by != 0 ? Integer.signum(by) : direction;
        }
        goesBack = false;
        keep.accept(Stream.concat(Stream.ofNullable(now).map(PhotoEntry::path), likely()).toList());
    }

    /** Reads likely photos, because the machine is idle. */
    void settled() {
        if (session.entries().contains(session.current().get())) { // otherwise another one is selected at once
            read.accept(likely().toList());
        }
    }

    private Stream<Path> likely() {
        PhotoEntry now = session.current().get();
        if (now == null) {
            return Stream.empty();
        }
        PhotoEntry at = anchor != null && session.holds(anchor) ? anchor : now;
        Optional<PhotoEntry> back = Optional.ofNullable(session.before().get()).filter(entry -> entry.problem().isEmpty());
        return Stream.of(neighbour(at, direction), back.or(() -> neighbour(now, -direction))).flatMap(Optional::stream)
                .filter(entry -> entry != now).distinct().map(PhotoEntry::path);
    }

    /** The neighbour, skipping photos that cannot be shown. */
    private Optional<PhotoEntry> neighbour(PhotoEntry one, int by) {
        List<PhotoEntry> entries = session.entries();
        for (int i = entries.indexOf(one) + by; i >= 0 && i < entries.size(); i += by) {
            if (entries.get(i).problem().isEmpty()) {
                return Optional.of(entries.get(i));
            }
        }
        return Optional.empty();
    }
}
