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
 * What the decoder is told of colour. libheif 1.15 reads samples of a limited range with factors of 256/219 and 256/224 at every depth,
 * leaves grey of a limited range as it is, knows but few matrices, and reads the rest as BT.601's without a word; and it passes over the
 * description of a grid. So where it would be wrong it is told of the identity matrix at full range, which copies samples: Cr as red, Y as
 * green, Cb as blue.
 */
final class DecoderColours {

    /** Matrices that it applies as ITU-T H.273 says, 2 ("unspecified") as BT.601's. */
    private static final Set<Integer> RIGHT = Set.of(1, 2, 5, 6, 9);
    private static final Property.Nclx COPIED = new Property.Nclx(2, 2, 0, true);

    private final HeifFile graph;
    private final Map<Integer, SampleColour> coded = new LinkedHashMap<>();
    private final Set<Integer> seen = new HashSet<>();
    private final Map<Integer, CopiedSamples> copied = new LinkedHashMap<>();

    /** @param images that the decoder may be asked for */
    DecoderColours(HeifFile graph, Set<Integer> images) {
        this.graph = graph;
        images.stream().map(graph.items()::get).filter(item -> !CodecTypes.isCoded(item))
                .forEach(item -> tell(item, SampleColour.of(graph, item)));
        images.stream().map(graph.items()::get).filter(CodecTypes::isCoded).filter(item -> !coded.containsKey(item.id()))
                .forEach(item -> coded.put(item.id(), SampleColour.of(graph, item)));
        for (int image : images) {
            Item first = SampleColour.coded(graph, graph.items().get(image));
            Optional.ofNullable(coded.get(first.id())).filter(colour -> !decoderIsRight(first, colour))
                    .ifPresent(colour -> copied.put(image, new CopiedSamples(colour.code(), CodecTypes.isGrey(first))));
        }
    }

    /** By image: how the samples that the decoder only copies are to be read. */
    Map<Integer, CopiedSamples> copied() {
        return copied;
    }

    /** What the decoder is told of an item; empty for what the item says itself. */
    Optional<Property.Nclx> told(Item item) {
        SampleColour colour = coded.get(item.id());
        if (colour == null) {
            return Optional.empty();
        }
        if (!decoderIsRight(item, colour)) {
            return Optional.of(CodecTypes.isGrey(item) ? StreamColour.unspecified(true) : COPIED);
        }
        return colour.said() ? Optional.of(colour.code()) : Optional.empty();
    }

    /** Derivations are not circular: they were checked. */
    private void tell(Item derived, SampleColour colour) {
        for (Item input : seen.add(derived.id()) ? graph.targets(derived, "dimg") : List.<Item>of()) {
            if (CodecTypes.isCoded(input)) {
                coded.putIfAbsent(input.id(), colour);
            } else {
                tell(input, colour);
            }
        }
    }

    private static boolean decoderIsRight(Item item, SampleColour colour) {
        boolean grey = CodecTypes.isGrey(item);
        return (colour.code().fullRange() || grey && !colour.said()) && (grey || RIGHT.contains(colour.code().matrix()));
    }
}
