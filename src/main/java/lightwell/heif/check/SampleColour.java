package lightwell.heif.check;

import java.util.List;
import java.util.Optional;
import lightwell.heif.CodecTypes;
import lightwell.heif.HeifFile;
import lightwell.heif.Item;
import lightwell.heif.Limits;
import lightwell.heif.Property;

/**
 * How the coded samples of an image are converted to RGB: by the {@code nclx} property of the coded image, else of the image derived from
 * it, else by the stream. The first tile of a grid counts for all.
 *
 * @param code its matrix and range apply; unspecified if there is no description
 * @param said false if there is no description
 */
public record SampleColour(Property.Nclx code, boolean said) {

    /** The interpretation of a decodable image, coded or derived from coded ones. */
    public static SampleColour of(HeifFile graph, Item image) {
        Item coded = coded(graph, image);
        Optional<Property.Nclx> property = coded.property(Property.Nclx.class);
        Item outer = image;
        for (int depth = 0; property.isEmpty() && outer != coded && depth < Limits.MAX_DERIVATION_DEPTH; depth++) {
            property = outer.property(Property.Nclx.class);
            outer = graph.targets(outer, "dimg").get(0);
        }
        return property.or(() -> StreamColour.of(graph, coded).map(StreamColour::code)).map(code -> new SampleColour(code, true))
                // H.265, E.3.1 infers a limited range
                .orElseGet(() -> new SampleColour(UnspecifiedColour.code(!coded.type().equals("hvc1")), false));
    }

    /** Whether the coded image has no chroma. */
    public static boolean isGrey(HeifFile graph, Item image) {
        Item coded = coded(graph, image);
        return CodecTypes.isCoded(coded) && CodecTypes.isGrey(coded);
    }

    /** The image itself, or the first coded image it is derived from. */
    public static Item coded(HeifFile graph, Item image) {
        Item coded = image;
        for (int depth = 0; depth < Limits.MAX_DERIVATION_DEPTH; depth++) {
            List<Item> inputs = graph.targets(coded, "dimg");
            if (inputs.isEmpty()) {
                break;
            }
            coded = inputs.get(0);
        }
        return coded;
    }
}
