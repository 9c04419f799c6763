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
    private PhotoEntry anchor; // the next one is beside this
    private boolean goesBack;

    /**
     * @param keep told what is likely, the likeliest first, so that nothing of it is given up
     * @param read told the same when it is time to read what is not there
     */
    LookAhead(PhotoSession session, Consumer<List<Path>> keep, Consumer<List<Path>> read) {
        this.session = session;
        this.keep = keep;
        this.read = read;
    }

    /** The move that follows goes back to the photo before, and does not change what is next. */
    void goesBack() {
        goesBack = true;
    }

    /** Others are likely now; none is read before {@link #settled}. Either may be null. */
    void moved(PhotoEntry before, PhotoEntry now) {
        if (!goesBack) {
            anchor = now;
            int by = session.entries().indexOf(now) - session.entries().indexOf(before);
            direction = before != null && session.holds(before) && by != 0 ? Integer.signum(by) : direction;
        }
        goesBack = false;
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
        PhotoEntry at = anchor != null && session.holds(anchor) ? anchor : now;
        Optional<PhotoEntry> back = Optional.ofNullable(session.before().get()).filter(entry -> entry.problem().isEmpty());
        return Stream.of(beside(at, direction), back.or(() -> beside(now, -direction))).flatMap(Optional::stream)
                .filter(entry -> entry != now).distinct().map(PhotoEntry::path);
    }

    /** Past those that cannot be shown. */
    private Optional<PhotoEntry> beside(PhotoEntry one, int by) {
        List<PhotoEntry> entries = session.entries();
        for (int i = entries.indexOf(one) + by; i >= 0 && i < entries.size(); i += by) {
            if (entries.get(i).problem().isEmpty()) {
                return Optional.of(entries.get(i));
            }
        }
        return Optional.empty();
    }
}
