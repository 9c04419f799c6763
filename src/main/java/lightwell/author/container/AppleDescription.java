package lightwell.author.container;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import lightwell.heif.ComposedItem;
import lightwell.heif.HeifComposer;
import lightwell.heif.Property;
import lightwell.metadata.xmp.XmpPacket;

/** Apple's description of a gain map in HEIF, except for the maker notes: the type of the auxiliary image, and its XMP. Stateless. */
final class AppleDescription {

    static final Property.AuxC TYPE = new Property.AuxC("urn:com:apple:photo:2020:aux:hdrgainmap", new byte[0]);
    private static final String NAMESPACE = "xmlns:HDRGainMap=\"http://ns.apple.com/HDRGainMap/1.0/\"";
    private static final String VERSION = "131072";

    private AppleDescription() {}

    /** @param headroom linear */
    static void add(HeifComposer composer, ComposedItem base, ComposedItem map, double headroom) {
        map.properties(TYPE).refersTo("auxl", base);
        composer.item("mime", xmp(headroom)).contentType("application/rdf+xml").hidden().refersTo("cdsc", map);
    }

    static byte[] xmp(double headroom) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("HDRGainMap:HDRGainMapVersion", VERSION);
        properties.put("HDRGainMap:HDRGainMapHeadroom", String.format(Locale.ROOT, "%.8f", headroom));
        return XmpPacket.of(NAMESPACE, properties);
    }
}
