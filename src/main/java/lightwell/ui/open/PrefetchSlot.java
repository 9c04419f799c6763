package lightwell.ui.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import lightwell.jobs.Progress;
import lightwell.ui.content.OpenPhoto;

/**
 * The place of one photo among those that are there ahead: it is being read, it is there, or it could not be had. Owns the photo.
 * As safe from several threads as its user makes it; the work that reads may ask {@link #progress} at any time.
 */
final class PrefetchSlot {

    private final List<Runnable> waiting = new ArrayList<>();
    private Optional<OpenPhoto> photo = Optional.empty();
    private long bytes;
    private boolean ended;
    private volatile boolean givenUp;

    /** One for a photo that somebody had already. */
    static PrefetchSlot of(OpenPhoto photo, long bytes) {
        PrefetchSlot slot = new PrefetchSlot();
        slot.bytes = bytes;
        slot.photo = Optional.of(photo);
        slot.ended = true;
        return slot;
    }

    /** What its photo takes, also while it is being read. */
    long bytes() {
        return bytes;
    }

    void reserve(long forPhoto) {
        bytes = forPhoto;
    }

    boolean givenUp() {
        return givenUp;
    }

    /** True once the photo is there, or is known not to come. */
    boolean ended() {
        return ended;
    }

    boolean full() {
        return photo.isPresent();
    }

    /** Runs this once reading has ended. */
    void await(Runnable work) {
        waiting.add(work);
    }

    /** Reading has brought this, or nothing; what was given up meanwhile is closed. */
    void end(Optional<OpenPhoto> read, Executor ui) {
        ended = true;
        photo = read;
        if (givenUp || photo.isEmpty()) {
            empty();
        }
        waiting.forEach(ui::execute);
    }

    /** Hands the photo over. */
    Optional<OpenPhoto> take() {
        Optional<OpenPhoto> taken = photo;
        photo = Optional.empty();
        return taken;
    }

    /** Closes the photo, or stops reading it. */
    void giveUp() {
        givenUp = true;
        empty();
    }

    /** Closes the photo; it counts as one that could not be had. */
    void empty() {
        take().ifPresent(OpenPhoto::close);
        bytes = 0;
    }

    /** Of the reading, which stops when it is given up. */
    Progress progress() {
        return new Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return givenUp;
            }
        };
    }
}
