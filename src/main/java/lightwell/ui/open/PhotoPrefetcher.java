package lightwell.ui.open;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import lightwell.jobs.Progress;
import lightwell.photo.Photo;
import lightwell.ui.content.OpenPhoto;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Photos that are decoded in advance because they may be viewed soon: prefetched one at a time, or kept after they were shown. It owns them
 * until they are taken. Thread-safe; never blocks.
 */
public final class PhotoPrefetcher {

    private static final Logger LOG = LoggerFactory.getLogger(PhotoPrefetcher.class);

    private final Reader reader;
    private final PrefetchBudget budget;
    private final Executor idle;
    private final Executor later;
    private final Executor ui;
    private final Map<Path, PrefetchSlot> slots = new HashMap<>();
    private List<Path> likely = List.of();
    private boolean reads;
    private boolean reading;
    private boolean watching;

    /** Opens a photo and decodes the layers that are shown first. */
    @FunctionalInterface
    interface Reader {

        /**
         * @param affordable called when the photo's size is known, before decoding
         * @return empty if it is not affordable
         */
        Optional<OpenPhoto> read(Path path, Predicate<Photo> affordable, Progress progress) throws Exception;
    }

    /**
     * @param idle  reads photos; should have a low priority
     * @param later runs checks for low memory some seconds later
     * @param ui    runs callbacks that wait for photos
     */
    PhotoPrefetcher(Reader reader, PrefetchBudget budget, Executor idle, Executor later, Executor ui) {
        this.reader = reader;
        this.budget = budget;
        this.idle = idle;
        this.later = later;
        this.ui = ui;
    }

    /** Discards all but these, the likeliest first, and starts no reading until {@link #prepare}: the machine is busy. */
    public synchronized void retain(List<Path> paths) {
        want(paths, false);
    }

    /** Discards all but these, the likeliest first, and reads missing ones, one after the other. */
    public synchronized void prepare(List<Path> paths) {
        want(paths, true);
        next();
    }

    /** Discards this photo, because its file has changed. */
    public synchronized void forget(Path path) {
        Optional.ofNullable(slots.remove(path)).ifPresent(PrefetchSlot::giveUp);
    }

    /** The photo if it is available; the caller owns it from now on. */
    synchronized Optional<OpenPhoto> take(Path path) {
        return ended(path) ? slots.remove(path).take() : Optional.empty();
    }

    /** True once reading of a likely photo has ended or failed. */
    public synchronized boolean ended(Path path) {
        return Optional.ofNullable(slots.get(path)).filter(PrefetchSlot::ended).isPresent();
    }

    /** False if the photo is not being read; else runs {@code ended} after reading, even if that fails. */
    synchronized boolean await(Path path, Runnable ended) {
        Optional<PrefetchSlot> coming = Optional.ofNullable(slots.get(path)).filter(slot -> !slot.ended());
        coming.ifPresent(slot -> slot.await(ended));
        return coming.isPresent();
    }

    /** Takes ownership of a photo, and closes it at once unless it is likely to be viewed again and there is room. */
    synchronized void keep(OpenPhoto photo) {
        Path path = photo.photo().path();
        long bytes = PrefetchBudget.shown(photo.photo());
        if (likely.contains(path) && !slots.containsKey(path) && hasRoom(path, bytes)) {
            slots.put(path, PrefetchSlot.of(photo, bytes));
            watchMemory();
        } else {
            photo.close();
        }
    }

    private void want(List<Path> paths, boolean read) {
        likely = List.copyOf(paths);
        reads = read;
        List.copyOf(slots.keySet()).stream().filter(path -> !likely.contains(path)).forEach(this::forget);
    }

    private void next() {
        if (reads && !reading) {
            likely.stream().filter(path -> !slots.containsKey(path)).findFirst().ifPresent(path -> {
                PrefetchSlot slot = new PrefetchSlot();
                slots.put(path, slot);
                reading = true;
                idle.execute(() -> read(path, slot));
            });
        }
    }

    private void read(Path path, PrefetchSlot slot) {
        Optional<OpenPhoto> photo = Optional.empty();
        try {
            photo = reader.read(path, found -> affordable(path, slot, PrefetchBudget.opened(found)), slot.progress());
        } catch (CancellationException e) {
            LOG.debug("{} is not wanted ahead any more", path.getFileName());
        } catch (Exception | OutOfMemoryError | StackOverflowError e) {
            LOG.debug("{} cannot be read ahead", path.getFileName(), e);
        } finally {
            ended(slot, photo);
        }
    }

    private synchronized void ended(PrefetchSlot slot, Optional<OpenPhoto> photo) {
        reading = false;
        slot.end(photo, ui);
        watchMemory();
        next();
    }

    private synchronized boolean affordable(Path path, PrefetchSlot slot, long bytes) {
        boolean room = !slot.givenUp() && hasRoom(path, bytes);
        slot.reserve(room ? bytes : 0);
        return room;
    }

    /** Discards less likely photos, the least likely first, if that makes enough room. */
    private boolean hasRoom(Path path, long bytes) {
        int place = likely.indexOf(path);
        boolean possible = budget.admits(bytes, held(likely.subList(0, place)));
        for (int i = likely.size() - 1; possible && i > place && !budget.admits(bytes, held(likely)); i--) {
            Optional.ofNullable(slots.get(likely.get(i))).filter(PrefetchSlot::full).ifPresent(PrefetchSlot::empty);
        }
        return possible && budget.admits(bytes, held(likely));
    }

    private long held(List<Path> by) {
        return by.stream().map(slots::get).filter(Objects::nonNull).mapToLong(PrefetchSlot::bytes).sum();
    }

    private void watchMemory() {
        if (!watching && slots.values().stream().anyMatch(PrefetchSlot::full)) {
            watching = true;
            later.execute(this::lookAtMemory);
        }
    }

    private synchronized void lookAtMemory() {
        watching = false;
        if (budget.isShort()) {
            LOG.debug("Memory is short: what was read ahead is given up");
            List.copyOf(slots.keySet()).forEach(this::forget);
        }
        watchMemory();
    }
}
