package lightwell.metadata.xmp;

import java.util.Optional;
import lightwell.message.Message;
import lightwell.metadata.MetadataBudget;
import lightwell.metadata.TextCleaner;

/** Decides before parsing whether a packet is too much to read. */
public final class XmpCheck {

    private static final int LARGEST = 4 << 20;
    /** Elements and attributes of one packet. */
    private static final int MOST_MARKS = 10_000;
    /** Nesting of elements; each level of a structure or an array takes two. */
    private static final int DEEPEST = 100;
    private static final int MOST_NAMESPACES = 1_000;

    private XmpCheck() {}

    /** The reason for refusing it, one sentence; if empty, the packet was charged to the budget. */
    public static Optional<Message> refusal(byte[] packet, MetadataBudget budget) {
        int length = Xmp.length(packet);
        if (length > LARGEST) {
            return Optional.of(Message.of("metadata.xmp-packet-bytes-left-out-too", length));
        }
        XmpShape shape = XmpShape.of(packet, length);
        if (!shape.counted()) {
            return Optional.of(Message.of("metadata.xmp-packet-left-out-encoded", TextCleaner.clean(shape.encoding().orElseThrow())));
        } else if (shape.marks() > MOST_MARKS) {
            return Optional.of(Message.of("metadata.xmp-packet-left-out-too"));
        } else if (shape.depth() > DEEPEST) {
            return Optional.of(Message.of("metadata.xmp-packet-left-out-nested-deep", shape.depth(), DEEPEST));
        } else if (shape.namespaces() > MOST_NAMESPACES) {
            return Optional.of(Message.of("metadata.xmp-packet-left-out-too-many"));
        }
        return budget.xmp(shape.marks(), shape.namespaces()) ? Optional.empty()
                : Optional.of(Message.of("metadata.xmp-packet-left-out-those"));
    }
}
