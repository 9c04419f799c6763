package lightwell.metadata.xmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lightwell.message.Said;
import lightwell.metadata.IsoGainMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HdrgmReaderTest {

    private final List<String> warnings = new ArrayList<>();

    @Test
    void readsOneChannelWithTheDefaultsOfAdobesText() {
        IsoGainMap map = read("hdrgm:Version='1.0' hdrgm:GainMapMax='2.5' hdrgm:HDRCapacityMax='3'", "").orElseThrow();
        assertEquals(List.of(new IsoGainMap.Channel(0, 2.5, 1, 1 / 64.0, 1 / 64.0)), map.channels());
        assertEquals(0, map.baseHeadroom());
        assertEquals(3, map.alternateHeadroom());
        assertTrue(map.useBaseColourSpace());
        assertEquals("hdrgm XMP", map.source());
        assertEquals(List.of(), warnings);
    }

    @Test
    void readsThreeChannels() {
        IsoGainMap map = read(
                "hdrgm:Version='1.0' hdrgm:Gamma='0.5' hdrgm:HDRCapacityMin='0.25' hdrgm:HDRCapacityMax='3' hdrgm:OffsetSDR='0.1'",
                sequence("GainMapMin", "-1", "-0.5", "0") + sequence("GainMapMax", "1", "2", "3")).orElseThrow();
        assertEquals(List.of(new IsoGainMap.Channel(-1, 1, 0.5, 0.1, 1 / 64.0), new IsoGainMap.Channel(-0.5, 2, 0.5, 0.1, 1 / 64.0),
                new IsoGainMap.Channel(0, 3, 0.5, 0.1, 1 / 64.0)), map.channels());
        assertEquals(0.25, map.baseHeadroom());
    }

    /** The capacities and offsets are named by rendition: a base that is HDR has the larger one and HDR's offset. */
    @Test
    void aBaseThatIsHdrChangesTheRolesOfTheRenditions() {
        IsoGainMap map = read(
                "hdrgm:Version='1.0' hdrgm:GainMapMax='2' hdrgm:HDRCapacityMax='3' hdrgm:OffsetSDR='0.1' hdrgm:OffsetHDR='0.2'"
                        + " hdrgm:BaseRenditionIsHDR='True'",
                "").orElseThrow();
        assertEquals(List.of(new IsoGainMap.Channel(0, 2, 1, 0.2, 0.1)), map.channels());
        assertEquals(3, map.baseHeadroom());
        assertEquals(0, map.alternateHeadroom());
        assertTrue(map.baseIsBrighter());
    }

    @Test
    void nothingIsSaidOfAPacketWithoutADescription() {
        assertTrue(read("hdrgm:GainMapMax='2'", "").isEmpty());
        assertTrue(HdrgmReader.read(Optional.empty(), Said.to(warnings)).isEmpty());
        assertEquals(List.of(), warnings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Version='2.0'  GainMapMax='1' HDRCapacityMax='1'                            | version 2.0",
        "Version='1.0'  GainMapMax='1' HDRCapacityMax='1' Gamma='0'                  | gamma is 0",
        "Version='1.0'  GainMapMax='1' HDRCapacityMax='1' Gamma='-1'                 | gamma of -1.0 is impossible",
        "Version='1.0'  GainMapMax='1' HDRCapacityMax='1' Gamma='1e-320'             | is impossible",
        "Version='1.0'  GainMapMax='1' HDRCapacityMax='1' GainMapMin='2'             | below its smallest",
        "Version='1.0'  GainMapMax='99' HDRCapacityMax='1'                           | 99.0 stops is impossible",
        "Version='1.0'  GainMapMax='1' HDRCapacityMax='99'                           | 99.0 stops is impossible",
        "Version='1.0'  GainMapMax='1' HDRCapacityMax='1' HDRCapacityMin='1'         | not above",
        "Version='1.0'  GainMapMax='1' HDRCapacityMax='1' HDRCapacityMin='-1'        | not above",
        "Version='1.0'  HDRCapacityMax='1'                                           | no GainMapMax",
        "Version='1.0'  GainMapMax='1'                                               | no HDRCapacityMax",
        "Version='1.0'  GainMapMax='NaN' HDRCapacityMax='1'                          | GainMapMax is neither",
        "Version='1.0'  GainMapMax='much' HDRCapacityMax='1'                         | GainMapMax is neither",
        "Version='1.0'  GainMapMax='1' HDRCapacityMax='1' BaseRenditionIsHDR='maybe' | neither True nor False"})
    void refusesWhatItCannotMean(String attributes, String reason) {
        assertTrue(read(attributes.replaceAll("(\\w+)='", "hdrgm:$1='"), "").isEmpty());
        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0).contains(reason), warnings.toString());
    }

    @Test
    void refusesASequenceOfTwo() {
        assertTrue(read("hdrgm:Version='1.0' hdrgm:HDRCapacityMax='1'", sequence("GainMapMax", "1", "2")).isEmpty());
        assertTrue(warnings.get(0).contains("GainMapMax is neither a number nor three"), warnings.toString());
    }

    private Optional<IsoGainMap> read(String attributes, String elements) {
        String packet = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                + "<rdf:Description rdf:about='' xmlns:hdrgm='http://ns.adobe.com/hdr-gain-map/1.0/' " + attributes + ">"
                + elements + "</rdf:Description></rdf:RDF></x:xmpmeta>";
        return HdrgmReader.read(Xmp.parse(packet.getBytes(StandardCharsets.UTF_8), Said.to(warnings)), Said.to(warnings));
    }

    private static String sequence(String name, String... values) {
        return "<hdrgm:" + name + "><rdf:Seq><rdf:li>" + String.join("</rdf:li><rdf:li>", values) + "</rdf:li></rdf:Seq></hdrgm:" + name
                + ">";
    }
}
