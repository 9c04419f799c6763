package lightwell.fence;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import lightwell.message.Message;

/** A layer of the fence around the helper; each one works without the others. */
public enum Layer {

    /** A process of its own without environment, arguments and descriptors. */
    PROCESS(0),
    /** Memory, time, files and core dumps. */
    LIMITS(1),
    /** No capabilities, none to be gained, and nobody reads its memory. */
    NO_PRIVILEGES(2),
    /** Users, mounts, network and queues of its own: an empty root folder and no network. */
    NAMESPACES(4),
    /** No file and no connection. */
    LANDLOCK(8),
    /** Only the system calls that decoding needs. */
    SECCOMP(16);

    private final int bit;

    Layer(int bit) {
        this.bit = bit;
    }

    static Set<Layer> of(int bits) {
        Set<Layer> layers = EnumSet.noneOf(Layer.class);
        for (Layer layer : values()) {
            if ((bits & layer.bit) == layer.bit) {
                layers.add(layer);
            }
        }
        return layers;
    }

    /** For people: "Landlock". */
    public Message title() {
        return Message.named("fence.layer.", this);
    }

    /** What it keeps the decoder from. */
    public Message effect() {
        return Message.named("fence.effect.", this);
    }

    /** For programs: "no-privileges". */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
