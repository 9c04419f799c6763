package lightwell.metadata.xmp;

import java.util.Optional;
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
    public static Optional<String> refusal(byte[] packet, MetadataBudget budget) {
        int length = Xmp.length(packet);
        if (length > LARGEST) {
            return Optional.of("An XMP packet of " + length + " bytes is left out: it is too large.");
        }
        XmpShape shape = XmpShape.of(packet, length);
        if (!shape.counted()) {
            return Optional.of("An XMP packet is left out: it says that it is encoded as "
                    + TextCleaner.clean(shape.encoding().orElseThrow()) + ".");
        } else if (shape.marks() > MOST_MARKS) {
            return Optional.of("An XMP packet is left out: it has too many elements.");
        } else if (shape.depth() > DEEPEST) {
            return Optional.of("An XMP packet is left out: it is nested " + shape.depth() + " deep, and at most " + DEEPEST + " are read.");
        } else if (shape.namespaces() > MOST_NAMESPACES) {
            return Optional.of("An XMP packet is left out: it has too many namespaces.");
        }
        return budget.xmp(shape.marks(), shape.namespaces()) ? Optional.empty()
                : Optional.of("An XMP packet is left out: those before it are enough for one file.");
    }
}
