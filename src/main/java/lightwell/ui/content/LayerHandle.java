package lightwell.ui.content;

import java.util.Optional;
import java.util.function.Consumer;
import lightwell.jobs.StepProgress;

/**
 * A holder's share in a {@link SharedLayer}, which is kept while any handle is open. Created by {@link SharedLayers#hold}; the caller
 * closes it. Thread-safe.
 */
public final class LayerHandle implements AutoCloseable {

    private final SharedLayer layer;
    private final Runnable changed;
    private final Consumer<LayerHandle> end;

    /**
     * @param changed runs in the background whenever there is something new to show
     * @param end     runs at each call of {@link #close}
     */
    LayerHandle(SharedLayer layer, Runnable changed, Consumer<LayerHandle> end) {
        this.layer = layer;
        this.changed = changed;
        this.end = end;
    }

    /** Empty while it is prepared. A failure, even a later one, replaces it by a message. */
    public Optional<LayerContent> content() {
        return layer.content();
    }

    /** The progress of its preparation, if that is slow. */
    public Optional<StepProgress.Step> progress() {
        return layer.progress();
    }

    /** Gives up its preparation, for all who hold it; a message that can be tried again replaces it. */
    public void cancel() {
        layer.cancel();
    }

    /** Requests its levels, which are built step by step, once. */
    public void reduce() {
        layer.reduce();
    }

    /** False if the current rules would make the layer differently. */
    public boolean current() {
        return layer.current();
    }

    SharedLayer layer() {
        return layer;
    }

    void changed() {
        changed.run();
    }

    /** Releases the layer; further calls do nothing. */
    @Override
    public void close() {
        end.accept(this);
    }
}
