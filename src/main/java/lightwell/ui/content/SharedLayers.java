package lightwell.ui.content;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * The layers of one open photo that are being shown. Each is prepared and reduced once for all holders, and released, with the memory of
 * its levels, by the last one. Thread-safe.
 */
public final class SharedLayers {

    private final OpenPhoto photo;
    private final Map<Key, SharedLayer> held = new HashMap<>();

    /** The same layer by other rules is a different one. */
    private record Key(PaneSubject wanted, List<Object> basis) {}

    SharedLayers(OpenPhoto photo) {
        this.photo = photo;
    }

    /**
     * Holds a layer by the current rules; starts its preparation unless somebody holds it already. Does not block.
     *
     * @param background prepares and reduces it, each step under a lease
     * @param changed    runs in the background whenever there is something new to show
     */
    public LayerHandle hold(PaneSubject wanted, Executor background, Runnable changed) {
        LayerInputs basis = photo.basis();
        Key key = new Key(wanted, wanted.inputs(basis));
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

    /** A held layer's content, else content for the caller alone. May decode, so it blocks: call it in the background, under a lease. */
    public LayerContent content(PaneSubject wanted, LayerInputs basis) throws IOException {
        Optional<LayerContent> there = usable(new Key(wanted, wanted.inputs(basis))).flatMap(SharedLayer::content);
        return there.isPresent() ? there.get() : wanted.content(photo, basis);
    }

    /** After a failure the next caller tries again. */
    private synchronized Optional<SharedLayer> usable(Key key) {
        return Optional.ofNullable(held.get(key)).filter(layer -> !layer.failed());
    }

    private synchronized void end(LayerHandle hold) {
        if (hold.layer().leave(hold)) {
            held.values().remove(hold.layer());
        }
    }
}
