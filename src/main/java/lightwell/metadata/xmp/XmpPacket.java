package lightwell.metadata.xmp;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes XMP packets of one description, in UTF-8. Stateless. */
public final class XmpPacket {

    private XmpPacket() {}

    /**
     * @param namespaces their declarations: {@code xmlns:prefix="…"}
     * @param properties by name with prefix; values are XML: texts without markup, or an element such as {@code rdf:Seq}
     */
    public static byte[] of(String namespaces, Map<String, String> properties) {
        String body = properties.entrySet().stream()
                .map(e -> "   <" + e.getKey() + ">" + e.getValue() + "</" + e.getKey() + ">\n").collect(Collectors.joining());
        return ("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\" x:xmptk=\"Lightwell\">\n"
                + " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                + "  <rdf:Description rdf:about=\"\" " + namespaces + ">\n" + body
                + "  </rdf:Description>\n </rdf:RDF>\n</x:xmpmeta>\n").getBytes(StandardCharsets.UTF_8);
    }
}
