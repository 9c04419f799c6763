package lightwell.metadata.icc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import lightwell.message.Said;
import lightwell.metadata.Bytes;
import lightwell.metadata.CodePoints;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IccReaderTest {

    private static final double[] SRGB_FORMULA = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};
    /** Bruce Lindbloom's D65 to D50 Bradford matrix, as profiles have it. */
    private static final double[] CHAD = {1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168};
    private static final byte[] SRGB_PARA = para(3, SRGB_FORMULA);

    private final List<String> warnings = new ArrayList<>();

    @Test
    void recognisesDisplayP3() {
        ColorEncoding p3 = read(p3(SRGB_PARA)).orElseThrow();
        assertEquals(new ColorEncoding("Display P3", Primaries.DISPLAY_P3, new Transfer.Srgb(), new Transfer.Srgb(),
                new Transfer.Srgb(), "ICC profile"), p3);
        assertEquals(List.of(), warnings);
    }

    @Test
    void recognisesAnSrgbTable() {
        int[] table = new int[1024];
        for (int i = 0; i < table.length; i++) {
            table[i] = (int) Math.round(new Transfer.Srgb().toLinear(i / 1023.0) * 65_535);
        }
        assertEquals(new Transfer.Srgb(), read(p3(curv(table))).orElseThrow().green());
    }

    @Test
    void keepsOtherCurvesAsTheyAre() {
        assertEquals(new Transfer.Gamma(1), read(p3(curv())).orElseThrow().red());
        assertEquals(new Transfer.Gamma(563 / 256.0), read(p3(curv(563))).orElseThrow().red());
        assertEquals(2.2, assertInstanceOf(Transfer.Gamma.class, read(p3(para(0, 2.2))).orElseThrow().red()).exponent(), 1e-5);
        assertEquals(0.25, read(p3(curv(0, 16_384, 65_535))).orElseThrow().red().toLinear(0.5), 1e-4);
    }

    @Test
    void evaluatesEveryParametricType() {
        assertEquals(Math.pow(0.9 * 0.5 + 0.1, 2), at(para(1, 2, 0.9, 0.1), 0.5), 1e-4);
        assertEquals(0, at(para(1, 2, 1.25, -0.25), 0.1), 1e-9);
        assertEquals(Math.pow(1.25 * 0.6 - 0.25, 2) + 0.05, at(para(2, 2, 1.25, -0.25, 0.05), 0.6), 1e-4);
        assertEquals(0.05, at(para(2, 2, 1.25, -0.25, 0.05), 0.1), 1e-4);
        assertEquals(0.5 * 0.1, at(para(3, 2, 1, 0, 0.5, 0.2), 0.1), 1e-4);
        assertEquals(0.36, at(para(3, 2, 1, 0, 0.5, 0.2), 0.6), 1e-4);
        assertEquals(0.36 + 0.01, at(para(4, 2, 1, 0, 0.5, 0.2, 0.01, 0.02), 0.6), 1e-4);
        assertEquals(0.05 + 0.02, at(para(4, 2, 1, 0, 0.5, 0.2, 0.01, 0.02), 0.1), 1e-4);
    }

    private double at(byte[] curve, double code) {
        return read(p3(curve)).orElseThrow().blue().toLinear(code);
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
    void leavesLookupTablesOutAndSaysSo() {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", mluc("Printer"));
        tags.put("A2B0", new Bytes().text("mft2").u32(0).done());
        assertTrue(read(profile("RGB ", tags)).isEmpty());
        assertTrue(warnings.get(0).contains("\"Printer\" has lookup tables"), warnings.toString());
    }

    @Test
    void refusesImpossibleCurvesAndMatrices() {
        assertRefused(p3(para(0, -1)), "leaves the range");
        assertRefused(p3(para(1, 2, 0, 0)), "");
        assertRefused(p3(curv(65_535, 0)), "does not rise");
        assertRefused(p3(new Bytes().text("para").u32(0).u16(9, 0).done()), "unknown function");
        assertRefused(p3(new Bytes().text("curv").u32(0, 0xFFFFFFFFL).done()), "cut off");
        assertRefused(p3(new Bytes().text("curv").u32(0).done()), "cut off");
        Map<String, byte[]> flat = rgb("flat", SRGB_PARA, new double[] {1, 1, 1}, new double[] {1, 1, 1}, new double[] {1, 1, 1});
        assertRefused(profile("RGB ", flat), "inverted");
        assertRefused(profile("CMYK", flat), "CMYK");
    }

    private void assertRefused(byte[] profile, String reason) {
        warnings.clear();
        assertTrue(read(profile).isEmpty());
        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0).contains(reason), warnings.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 36, 127, 128, 131, 140, 300, 400})
    void refusesTruncation(int length) {
        assertRefused(Arrays.copyOf(p3(SRGB_PARA), length), "");
    }

    @Test
    void survivesRandomDamage() {
        Random random = new Random(5);
        byte[] good = p3(SRGB_PARA);
        for (int i = 0; i < 2_000; i++) {
            byte[] bad = good.clone();
            for (int k = 0; k < 1 + i % 4; k++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            read(bad).ifPresent(encoding -> assertTrue(Double.isFinite(encoding.red().toLinear(0.5))));
        }
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
        assertEquals(ColorEncoding.of("Some profile", Primaries.REC2020, new Transfer.Hlg(), "ICC profile"),
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

    private Optional<ColorEncoding> read(byte[] profile) {
        return IccReader.read(profile, Said.to(warnings));
    }

    private static byte[] p3(byte[] curve) {
        Map<String, byte[]> tags = rgb("Display P3", curve,
                new double[] {0.51512, 0.2412, -0.00105}, new double[] {0.29198, 0.69225, 0.04189},
                new double[] {0.1571, 0.06657, 0.78407});
        tags.put("chad", new Bytes().text("sf32").u32(0).fixed(CHAD).done());
        return profile("RGB ", tags);
    }

    private static Map<String, byte[]> rgb(String name, byte[] curve, double[] r, double[] g, double[] b) {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", mluc(name));
        tags.put("rXYZ", xyz(r));
        tags.put("gXYZ", xyz(g));
        tags.put("bXYZ", xyz(b));
        tags.put("rTRC", curve);
        tags.put("gTRC", curve);
        tags.put("bTRC", curve);
        return tags;
    }

    private static byte[] profile(String space, Map<String, byte[]> tags) {
        Bytes table = new Bytes().u32(tags.size());
        Bytes data = new Bytes();
        int start = 132 + 12 * tags.size();
        tags.forEach((name, tag) -> {
            table.text(name).u32(start + data.size(), tag.length);
            data.bytes(tag);
        });
        return new Bytes().u32(start + data.size()).text("appl").u32(0x04000000).text("mntr").text(space).text("XYZ ")
                .bytes(new byte[12]).text("acsp").bytes(new byte[88]).bytes(table.done()).bytes(data.done()).done();
    }

    private static byte[] xyz(double... xyz) {
        return new Bytes().text("XYZ ").u32(0).fixed(xyz).done();
    }

    private static byte[] para(int type, double... parameters) {
        return new Bytes().text("para").u32(0).u16(type, 0).fixed(parameters).done();
    }

    private static byte[] curv(int... samples) {
        return new Bytes().text("curv").u32(0, samples.length).u16(samples).done();
    }

    private static byte[] mluc(String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_16BE);
        return new Bytes().text("mluc").u32(0, 1, 12).text("enUS").u32(text.length, 28).bytes(text).done();
    }
}
