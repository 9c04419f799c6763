package lightwell.ui.content;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import lightwell.jobs.MemoryRetry;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.StepProgress;
import lightwell.ui.bands.Pyramid;
import lightwell.ui.content.LayerContent.Empty;
import lightwell.ui.content.LayerContent.Picture;
import lightwell.ui.kit.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A layer by the rules of one moment: its content, and the levels of its picture, computed step by step and shared by all who show it.
 * Works while somebody holds it, each step under a lease. Thread-safe.
 */
final class SharedLayer {

    /** The threads for the first preview. */
    private static final int THREADS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(SharedLayer.class);

    private final OpenPhoto photo;
    private final PaneSubject wanted;
    private final LayerInputs basis;
    private final Executor background;
    private final ParallelFor fork;
    private final Set<LayerHandle> holds = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean preparing = new AtomicBoolean();
    private final AtomicBoolean reducing = new AtomicBoolean();
    private final StepProgress progress = new StepProgress(this::unwanted, this::tell);
    private volatile Optional<LayerContent> content = Optional.empty();
    private volatile boolean cancelled;
    private volatile boolean failed;

    SharedLayer(OpenPhoto photo, PaneSubject wanted, LayerInputs basis, Executor background) {
        this.photo = photo;
        this.wanted = wanted;
        this.basis = basis;
        this.background = background;
        this.fork = new ParallelFor(background, THREADS);
    }

    void join(LayerHandle hold) {
        holds.add(hold);
    }

    /** @return true if nobody holds it any more */
    boolean leave(LayerHandle hold) {
        holds.remove(hold);
        return holds.isEmpty();
    }

    /** Empty until it is prepared; a message if something has failed. */
    Optional<LayerContent> content() {
        return content;
    }

    /** Of the preparation of slow content; empty for other content, and before it has begun. */
    Optional<StepProgress.Step> progress() {
        return progress.step();
    }

    /** Gives up its preparation, for all holders; without effect once it is prepared. */
    void cancel() {
        if (content.isEmpty()) {
            cancelled = true;
            fail(new Empty(Texts.get("pane.cancelled"), true));
        }
    }

    private boolean unwanted() {
        return cancelled || holds.isEmpty();
    }

    boolean failed() {
        return failed;
    }

    boolean current() {
        return wanted.inputs(photo.basis()).equals(wanted.inputs(basis));
    }

    /** Creates the content, once. */
    void prepare() {
        if (preparing.compareAndSet(false, true)) {
            background.execute(() -> work(this::make));
        }
    }

    private void make() throws IOException {
        try {
            LayerContent made = wanted.content(photo, basis, fork, progress);
            if (made instanceof Picture picture) {
                picture.pyramid().step(fork); // so that something can be shown at once
            }
            if (!cancelled) {
                show(made);
            }
        } catch (CancellationException e) {
            LOG.debug("{} is no longer wanted", wanted.id());
        }
    }

    /** Builds the levels of the content, once. */
    void reduce() {
        if (content.orElse(null) instanceof Picture picture && reducing.compareAndSet(false, true)) {
            background.execute(() -> reduce(picture.pyramid()));
        }
    }

    /** Builds one step; lets others have the thread before the next one. */
    private void reduce(Pyramid pyramid) {
        work(() -> {
            boolean better = pyramid.step(fork);
            boolean done = pyramid.complete();
            if (!done) {
                background.execute(() -> reduce(pyramid));
            }
            if (better || done) {
                tell();
            }
        });
    }

    private void work(MemoryRetry.Step reading) {
        if (!holds.isEmpty()) {
            LayerWork.run(photo, wanted, reading, this::fail);
        }
    }

    private void fail(Empty why) {
        failed = true;
        show(why);
    }

    private void show(LayerContent now) {
        content = Optional.of(now);
        tell();
    }

    private void tell() {
        holds.forEach(LayerHandle::changed);
    }
}
