package lightwell.ui.content;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * The layers of one open photo that somebody shows. Each is prepared and reduced once for all who hold it, and let go,
 * with the memory of its levels, when the last of them does. Safe from several threads.
 */
public final class SharedLayers {

    private final OpenPhoto photo;
    private final Map<Key, SharedLayer> held = new HashMap<>();

    /** The same layer by other rules is another one. */
    private record Key(PaneSubject wanted, List<Object> basis) {}

    SharedLayers(OpenPhoto photo) {
        this.photo = photo;
    }

    /**
     * Holds a layer as the present rules make it, which begins to be prepared unless somebody holds it already. Does not block.
     *
     * @param background where it is prepared and reduced, each step under a lease
     * @param changed    runs in the background whenever there is something new to show
     */
    public LayerHandle hold(PaneSubject wanted, Executor background, Runnable changed) {
        LayerInputs basis = photo.basis();
        Key key = new Key(wanted, basis.of(wanted));
        SharedLayer layer;
        LayerHandle hold;
        synchronized (this) {
            layer = usable(key).orElseGet(() -> new SharedLayer(photo, wanted, basis, background));
            held.put(key, layer);
            hold = new LayerHandle(layer, changed, this::end);
            layer.join(hold);
        }
        layer.prepare();
        return hold;
    }

    /** As somebody holds it, else made for the caller alone. Decodes, so it blocks: called in the background, under a lease. */
    public LayerContent content(PaneSubject wanted, LayerInputs basis) throws IOException {
        Optional<LayerContent> there = usable(new Key(wanted, basis.of(wanted))).flatMap(SharedLayer::content);
        return there.isPresent() ? there.get() : LayerContent.of(photo, wanted, basis);
    }

    /** What failed is tried again for the next who asks. */
    private synchronized Optional<SharedLayer> usable(Key key) {
        return Optional.ofNullable(held.get(key)).filter(layer -> !layer.failed());
    }

    private synchronized void end(LayerHandle hold) {
        if (hold.layer().leave(hold)) {
            held.values().remove(hold.layer());
        }
    }
}
