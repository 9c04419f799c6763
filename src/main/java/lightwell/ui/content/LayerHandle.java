package lightwell.ui.content;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Somebody's part in a {@link SharedLayer}, which is kept while any handle of it is open. Got from {@link SharedLayers#hold}; whoever got
 * it closes it. Safe from several threads.
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

    /** Empty while it is prepared. What goes wrong, also later, is a sentence in its place. */
    public Optional<LayerContent> content() {
        return layer.content();
    }

    /** Asks for its levels, which are made step by step, once. */
    public void reduce() {
        layer.reduce();
    }

    /** False when the present rules make something else of the layer. */
    public boolean current() {
        return layer.current();
    }

    SharedLayer layer() {
        return layer;
    }

    void changed() {
        changed.run();
    }

    /** Lets the layer go; further calls do nothing. */
    @Override
    public void close() {
        end.accept(this);
    }
}
