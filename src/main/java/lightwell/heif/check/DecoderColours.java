package lightwell.heif.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lightwell.heif.CodecTypes;
import lightwell.heif.HeifFile;
import lightwell.heif.Item;
import lightwell.heif.Property;

/**
 * Decides which colour description the decoder is given. libheif 1.15 scales limited range by 256/219 and 256/224 at every bit depth,
 * leaves limited-range grey as it is, supports few matrices and silently treats the others as BT.601, and ignores the description of a
 * grid. In all these cases it is given the identity matrix at full range, which copies the samples: Cr as red, Y as green, Cb as blue.
 */
final class DecoderColours {

    /** Matrices that libheif applies according to ITU-T H.273, 2 ("unspecified") as BT.601. */
    private static final Set<Integer> RIGHT = Set.of(1, 2, 5, 6, 9);
    private static final Property.Nclx COPIED = new Property.Nclx(2, 2, 0, true);

    private final HeifFile graph;
    private final Map<Integer, SampleColour> coded = new LinkedHashMap<>();
    private final Set<Integer> seen = new HashSet<>();
    private final Map<Integer, CopiedSamples> copied = new LinkedHashMap<>();

    /** @param images that the decoder may be asked to decode */
    DecoderColours(HeifFile graph, Set<Integer> images) {
        this.graph = graph;
        images.stream().map(graph.items()::get).filter(item -> !CodecTypes.isCoded(item))
                .forEach(item -> assign(item, SampleColour.of(graph, item)));
        images.stream().map(graph.items()::get).filter(CodecTypes::isCoded).filter(item -> !coded.containsKey(item.id()))
                .forEach(item -> coded.put(item.id(), SampleColour.of(graph, item)));
        for (int image : images) {
            Item first = SampleColour.coded(graph, graph.items().get(image));
            Optional.ofNullable(coded.get(first.id())).filter(colour -> !decoderIsRight(first, colour))
                    .ifPresent(colour -> copied.put(image, new CopiedSamples(colour.code(), CodecTypes.isGrey(first))));
        }
    }

    /** How to interpret the samples that the decoder only copies, by image. */
    Map<Integer, CopiedSamples> copied() {
        return copied;
    }

    /** The description that the decoder is given for an item; empty if the item's own is used. */
    Optional<Property.Nclx> override(Item item) {
        SampleColour colour = coded.get(item.id());
        if (colour == null) {
            return Optional.empty();
        }
        if (!decoderIsRight(item, colour)) {
            return Optional.of(CodecTypes.isGrey(item) ? UnspecifiedColour.code(true) : COPIED);
        }
        return colour.said() ? Optional.of(colour.code()) : Optional.empty();
    }

    /** Recursion ends, since derivations were checked to have no cycle. */
    private void assign(Item derived, SampleColour colour) {
        for (Item input : seen.add(derived.id()) ? graph.targets(derived, "dimg") : List.<Item>of()) {
            if (CodecTypes.isCoded(input)) {
                coded.putIfAbsent(input.id(), colour);
            } else {
                assign(input, colour);
            }
        }
    }

    private static boolean decoderIsRight(Item item, SampleColour colour) {
        boolean grey = CodecTypes.isGrey(item);
        return (colour.code().fullRange() || grey && !colour.said()) && (grey || RIGHT.contains(colour.code().matrix()));
    }
}
