package lightwell.fence;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import lightwell.message.Message;

/**
 * Whether pictures are decoded behind a fence.
 *
 * @param layers that stand; empty without a fence; unmodifiable
 * @param why    there is none; empty if there is
 */
public record FenceState(Set<Layer> layers, Optional<Message> why) {

    static FenceState of(Set<Layer> layers) {
        return new FenceState(Collections.unmodifiableSet(layers), Optional.empty());
    }

    static FenceState without(Message why) {
        return new FenceState(Set.of(), Optional.of(why));
    }

    public boolean stands() {
        return why.isEmpty();
    }

    /** The layers that this system does not allow. */
    public Set<Layer> missing() {
        return EnumSet.complementOf(layers.isEmpty() ? EnumSet.noneOf(Layer.class) : EnumSet.copyOf(layers));
    }

    /** All of it in one sentence. */
    public Message sentence() {
        if (why.isPresent()) {
            return Message.of("fence.sentence.without", why.get());
        }
        String names = String.join(", ", layers.stream().map(layer -> layer.title().toString()).toList());
        return Message.of(missing().isEmpty() ? "fence.sentence.whole" : "fence.sentence.partial", names);
    }
}
