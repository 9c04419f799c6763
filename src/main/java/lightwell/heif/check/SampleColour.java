package lightwell.heif.check;

import java.util.List;
import java.util.Optional;
import lightwell.heif.CodecTypes;
import lightwell.heif.HeifFile;
import lightwell.heif.Item;
import lightwell.heif.Limits;
import lightwell.heif.Property;

/**
 * How an image's coded samples are to be read as RGB: by the {@code nclx} property of what is coded, else of the image that is made from
 * it, else by what the stream says. Of a grid's tiles the first speaks for all.
 *
 * @param code matrix and range count; unspecified when nobody says anything
 * @param said false when nobody says anything
 */
public record SampleColour(Property.Nclx code, boolean said) {

    /** Of an image that can be decoded: coded, or made from coded ones. */
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
                .orElseGet(() -> new SampleColour(StreamColour.unspecified(!coded.type().equals("hvc1")), false));
    }

    /** Whether what is coded has no chroma. */
    public static boolean isGrey(HeifFile graph, Item image) {
        Item coded = coded(graph, image);
        return CodecTypes.isCoded(coded) && CodecTypes.isGrey(coded);
    }

    /** The image itself, or the first that it is made from. */
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
