package lightwell.author.container;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import lightwell.metadata.IsoGainMap;

/**
 * Words the XMP of an Ultra HDR JPEG: Adobe's "Gain Map" 1.0 (hdrgm) and Google's directory of pictures (GContainer). Names have their
 * usual prefixes, and numbers are attributes where possible, because some readers search for exactly these. Stateless.
 */
final class UltraHdrXmp {

    static final String HDRGM = "http://ns.adobe.com/hdr-gain-map/1.0/";

    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String CONTAINER = "http://ns.google.com/photos/1.0/container/";
    private static final MathContext DIGITS = new MathContext(10);
    /** Of a number that is taken for 0. */
    private static final double TINY = 1e-12;

    private UltraHdrXmp() {}

    /** A whole packet, with the wrapper of ISO 16684-1, 7.3.2. */
    static byte[] packet(String description) {
        return ("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\""
                + RDF + "\">" + description + "</rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A description of the first picture.
     *
     * @param about   the resource that the packet speaks of, escaped; usually empty
     * @param version whether to state hdrgm's
     * @param gap     bytes between the first picture and the map
     * @param map     bytes of the map
     */
    static String primary(String about, boolean version, int gap, int map) {
        return begin(about) + " xmlns:Container=\"" + CONTAINER + "\" xmlns:Item=\"" + CONTAINER + "item/\"" + (version ? version() : "")
                + "><Container:Directory><rdf:Seq>"
                + "<rdf:li rdf:parseType=\"Resource\"><Container:Item Item:Semantic=\"Primary\" Item:Mime=\"image/jpeg\""
                + (gap == 0 ? "" : " Item:Padding=\"" + gap + "\"") + "/></rdf:li>"
                + "<rdf:li rdf:parseType=\"Resource\"><Container:Item Item:Semantic=\"GainMap\" Item:Mime=\"image/jpeg\" Item:Length=\""
                + map
                + "\"/></rdf:li></rdf:Seq></Container:Directory></rdf:Description>";
    }

    /** Says of a first picture with a directory that it belongs to a gain map. */
    static String onlyVersion(String about) {
        return begin(about) + version() + "/>";
    }

    /**
     * A description of the map.
     *
     * @param map applied in the base's primaries, since hdrgm knows no others
     */
    static String map(String about, IsoGainMap map) {
        boolean fromHdr = map.baseIsBrighter();
        StringBuilder attributes = new StringBuilder(begin(about)).append(version());
        StringBuilder elements = new StringBuilder();
        values(attributes, elements, "GainMapMin", map, IsoGainMap.Channel::min);
        values(attributes, elements, "GainMapMax", map, IsoGainMap.Channel::max);
        values(attributes, elements, "Gamma", map, IsoGainMap.Channel::gamma);
        values(attributes, elements, "OffsetSDR", map, fromHdr ? IsoGainMap.Channel::alternateOffset : IsoGainMap.Channel::baseOffset);
        values(attributes, elements, "OffsetHDR", map, fromHdr ? IsoGainMap.Channel::baseOffset : IsoGainMap.Channel::alternateOffset);
        attribute(attributes, "HDRCapacityMin", number(Math.min(map.baseHeadroom(), map.alternateHeadroom())));
        attribute(attributes, "HDRCapacityMax", number(Math.max(map.baseHeadroom(), map.alternateHeadroom())));
        attribute(attributes, "BaseRenditionIsHDR", fromHdr ? "True" : "False");
        return attributes.append('>').append(elements).append("</rdf:Description>").toString();
    }

    private static String begin(String about) {
        return "<rdf:Description rdf:about=\"" + about + "\" xmlns:rdf=\"" + RDF + "\" xmlns:hdrgm=\"" + HDRGM + "\"";
    }

    private static String version() {
        return " hdrgm:Version=\"1.0\"";
    }

    /** One number if all channels have the same, else a sequence of three. */
    private static void values(StringBuilder attributes, StringBuilder elements, String name, IsoGainMap map,
            ToDoubleFunction<IsoGainMap.Channel> value) {
        List<String> numbers = map.channels().stream().map(channel -> number(value.applyAsDouble(channel))).toList();
        if (numbers.stream().distinct().count() == 1) {
            attribute(attributes, name, numbers.get(0));
        } else {
            elements.append("<hdrgm:").append(name).append("><rdf:Seq>")
                    .append(numbers.stream().map(number -> "<rdf:li>" + number + "</rdf:li>").collect(Collectors.joining()))
                    .append("</rdf:Seq></hdrgm:").append(name).append('>');
        }
    }

    private static void attribute(StringBuilder attributes, String name, String value) {
        attributes.append(" hdrgm:").append(name).append("=\"").append(value).append('"');
    }

    /** Without an exponent, which not every reader knows. */
    private static String number(double value) {
        return Math.abs(value) < TINY ? "0" : new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
