package lightwell.ui.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Says which photos somebody may look at next: the next one the way people go through the strip, and the one they come from,
 * or else the next one the other way. For the FX thread.
 */
final class LookAhead {

    private final PhotoSession session;
    private final Consumer<List<Path>> keep;
    private final Consumer<List<Path>> read;
    private int direction = 1;
    private PhotoEntry from;

    /**
     * @param keep told what is likely, the likeliest first, so that nothing of it is given up
     * @param read told the same when it is time to read what is not there
     */
    LookAhead(PhotoSession session, Consumer<List<Path>> keep, Consumer<List<Path>> read) {
        this.session = session;
        this.keep = keep;
        this.read = read;
    }

    /** Others are likely now; none is read before {@link #settled}. Either may be null. */
    void moved(PhotoEntry before, PhotoEntry now) {
        int by = session.entries().indexOf(now) - session.entries().indexOf(before);
        if (before != null && session.holds(before)) {
            from = before;
            direction = by == 0 ? direction : Integer.signum(by);
        }
        keep.accept(Stream.concat(Stream.ofNullable(now).map(PhotoEntry::path), likely()).toList());
    }

    /** The machine has nothing better to do: reads what is likely. */
    void settled() {
        if (session.entries().contains(session.current().get())) { // else another one is chosen at once
            read.accept(likely().toList());
        }
    }

    private Stream<Path> likely() {
        PhotoEntry now = session.current().get();
        if (now == null) {
            return Stream.empty();
        }
        Optional<PhotoEntry> back = Optional.ofNullable(from).filter(entry -> entry != now && session.holds(entry) && entry.problem().isEmpty());
        return Stream.of(beside(now, direction), back.or(() -> beside(now, -direction))).flatMap(Optional::stream).distinct().map(PhotoEntry::path);
    }

    /** Past those that cannot be shown. */
    private Optional<PhotoEntry> beside(PhotoEntry now, int by) {
        List<PhotoEntry> entries = session.entries();
        for (int i = entries.indexOf(now) + by; i >= 0 && i < entries.size(); i += by) {
            if (entries.get(i).problem().isEmpty()) {
                return Optional.of(entries.get(i));
            }
        }
        return Optional.empty();
    }
}
