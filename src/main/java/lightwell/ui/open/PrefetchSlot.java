package lightwell.ui.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import lightwell.jobs.Progress;
import lightwell.ui.content.OpenPhoto;

/**
 * One prefetched photo: being read, available, or failed. Owns the photo. Its user must synchronise access; only {@link #progress} may be
 * called at any time, by the reader.
 */
final class PrefetchSlot {

    private final List<Runnable> waiting = new ArrayList<>();
    private Optional<OpenPhoto> photo = Optional.empty();
    private long bytes;
    private boolean ended;
    private volatile boolean givenUp;

    /** A slot for an existing photo. */
    static PrefetchSlot of(OpenPhoto photo, long bytes) {
        PrefetchSlot slot = new PrefetchSlot();
        slot.bytes = bytes;
        slot.photo = Optional.of(photo);
        slot.ended = true;
        return slot;
    }

    /** The size of its photo, also while it is being read. */
    long bytes() {
        return bytes;
    }

    void reserve(long forPhoto) {
        bytes = forPhoto;
    }

    boolean givenUp() {
        return givenUp;
    }

    /** True once the photo is available or has failed. */
    boolean ended() {
        return ended;
    }

    boolean full() {
        return photo.isPresent();
    }

    /** Runs work after reading has ended. */
    void await(Runnable work) {
        waiting.add(work);
    }

    /** Sets the result of reading, if any; the photo is closed if the slot was discarded. */
    void end(Optional<OpenPhoto> read, Executor ui) {
        ended = true;
        photo = read;
        if (givenUp || photo.isEmpty()) {
            empty();
        }
        waiting.forEach(ui::execute);
    }

    /** Hands over the photo. */
    Optional<OpenPhoto> take() {
        Optional<OpenPhoto> taken = photo;
        photo = Optional.empty();
        return taken;
    }

    /** Closes the photo, or cancels reading. */
    void giveUp() {
        givenUp = true;
        empty();
    }

    /** Closes the photo; the slot counts as failed. */
    void empty() {
        take().ifPresent(OpenPhoto::close);
        bytes = 0;
    }

    /** The progress of reading, which is cancelled by {@link #giveUp}. */
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
