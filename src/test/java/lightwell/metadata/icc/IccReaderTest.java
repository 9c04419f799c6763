package lightwell.metadata.icc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lightwell.message.Said;
import lightwell.metadata.Bytes;
import lightwell.metadata.CodePoints;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;
import org.junit.jupiter.api.Test;

/** Which colours a profile is read as. */
class IccReaderTest extends IccProfiles {

    @Test
    void recognisesDisplayP3() {
        ColorEncoding p3 = read(p3(SRGB_PARA)).orElseThrow();
        assertEquals(new ColorEncoding("Display P3", Primaries.DISPLAY_P3, new Transfer.Srgb(), new Transfer.Srgb(),
                new Transfer.Srgb(), IccReader.PROFILE), p3);
        assertEquals(List.of(), warnings);
    }

    @Test
    void bringsVersion2ProfilesBackToTheirWhite() {
        // the widespread sRGB IEC61966-2.1: D65 white point, no adaptation matrix
        Map<String, byte[]> tags = rgb("sRGB IEC61966-2.1", curv(563),
                new double[] {0.43607, 0.22249, 0.01392}, new double[] {0.38515, 0.71687, 0.09708},
                new double[] {0.14307, 0.06061, 0.71410});
        tags.put("wtpt", xyz(0.95045, 1, 1.08905));
        tags.put("desc", new Bytes().text("desc").u32(0, 18).text("sRGB IEC61966-2.1\0").u32(0, 0).done());
        assertEquals(Primaries.REC709, read(profile("RGB ", tags)).orElseThrow().primaries());
        assertEquals("sRGB IEC61966-2.1", read(profile("RGB ", tags)).orElseThrow().name());
        tags.put("wtpt", xyz(0.9642, 1, 0.8249));
        assertEquals(Primaries.REC709, read(profile("RGB ", tags)).orElseThrow().primaries());
    }

    @Test
    void keepsAWhiteThatIsD50() {
        // ProPhoto RGB
        Map<String, byte[]> tags = rgb("ProPhoto RGB", curv(461),
                new double[] {0.79767, 0.28804, 0}, new double[] {0.13519, 0.71188, 0}, new double[] {0.03134, 0.00009, 0.82491});
        tags.put("wtpt", xyz(0.9642, 1, 0.8249));
        assertTrue(read(profile("RGB ", tags)).orElseThrow().primaries()
                .near(new Primaries(.7347, .2653, .1596, .8404, .0366, .0001, .3457, .3585), 0.001));
    }

    @Test
    void readsGrey() {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("kTRC", curv(563));
        ColorEncoding grey = read(profile("GRAY", tags)).orElseThrow();
        assertEquals(563 / 256.0, ((Transfer.Gamma) grey.red()).exponent());
        assertEquals("ICC profile", grey.name());
    }

    @Test
    void decidesBetweenProfileAndCodePoints() {
        Optional<CodePoints> rec2020 = Optional.of(new CodePoints(9, 1));
        assertEquals("ICC profile", ColorEncodings.decide(Optional.of(p3(SRGB_PARA)), rec2020, Said.to(warnings)).source());
        assertEquals(List.of(), warnings);
        ColorEncoding fallback = ColorEncodings.decide(Optional.of(new byte[5]), rec2020, Said.to(warnings));
        assertEquals("nclx, as the ICC profile cannot be used; its Rec.709 curve is read as sRGB's, as browsers do", fallback.source());
        assertEquals(Primaries.REC2020, fallback.primaries());
        assertEquals(new Transfer.Srgb(), fallback.red());
        assertEquals(1, warnings.size());
        assertEquals(ColorEncoding.ASSUMED_SRGB, ColorEncodings.decide(Optional.empty(), Optional.empty(), Said.to(warnings)));
        assertEquals(ColorEncoding.ASSUMED_SRGB,
                ColorEncodings.decide(Optional.empty(), Optional.of(new CodePoints(2, 2)), Said.to(warnings)));
        assertEquals(1, warnings.size());
        ColorEncoding pq = ColorEncodings.decide(Optional.empty(), Optional.of(new CodePoints(12, 16)), Said.to(warnings));
        assertEquals(ColorEncoding.of("P3-D65 primaries, PQ curve", Primaries.DISPLAY_P3, new Transfer.Pq(), "nclx"), pq);
        ColorEncoding hlg = ColorEncodings.decide(Optional.empty(), Optional.of(new CodePoints(9, 18)), Said.to(warnings));
        assertEquals(new Transfer.Hlg(), hlg.red());
        assertTrue(hlg.hdr() && pq.hdr() && !fallback.hdr());
        assertEquals(1, warnings.size());
    }

    @Test
    void takesHdrFromTheCodePointsOfAProfileOrItsName() {
        Map<String, byte[]> tags = rec2020("Some profile");
        assertEquals(new Transfer.Srgb(), read(profile("RGB ", tags)).orElseThrow().red());
        tags.put("cicp", new Bytes().text("cicp").u32(0).u8(9, 18, 0, 1).done());
        assertEquals(ColorEncoding.of("Some profile", Primaries.REC2020, new Transfer.Hlg(), IccReader.PROFILE),
                read(profile("RGB ", tags)).orElseThrow());
        for (String name : List.of("Rec. ITU-R BT.2100 PQ", "Rec2020 Gamut with PQ Transfer", "P3 (ST 2084)", "Display P3; PQ")) {
            assertEquals(new Transfer.Pq(), read(profile("RGB ", rec2020(name))).orElseThrow().red(), name);
        }
        assertEquals(new Transfer.Hlg(), read(profile("RGB ", rec2020("Rec. ITU-R BT.2100 HLG"))).orElseThrow().red());
        Map<String, byte[]> tables = new LinkedHashMap<>(Map.of("desc", mluc("BT.2100 PQ"), "A2B0", new byte[32]));
        assertEquals(Primaries.REC2020, read(profile("RGB ", tables)).orElseThrow().primaries());
        assertEquals(List.of(), warnings);
        tags.put("cicp", new Bytes().text("cicp").u32(0).done());
        assertRefused(profile("RGB ", tags), "cicp");
    }

    /** Colorants of Rec.2020 adapted to D50, as Apple's and Skia's profiles have them. */
    private static Map<String, byte[]> rec2020(String name) {
        Map<String, byte[]> tags = rgb(name, SRGB_PARA,
                new double[] {0.67349, 0.27903, -0.00194}, new double[] {0.16569, 0.67534, 0.02998},
                new double[] {0.12505, 0.04561, 0.79684});
        tags.put("chad", new Bytes().text("sf32").u32(0).fixed(CHAD).done());
        return tags;
    }
}
