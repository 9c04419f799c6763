package lightwell.metadata.icc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lightwell.message.Said;
import lightwell.metadata.Bytes;
import lightwell.metadata.ColorEncoding;

/** Tests that read profiles made from single tags, and collect the warnings. */
abstract class IccProfiles {

    static final double[] SRGB_FORMULA = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};
    /** Bruce Lindbloom's D65 to D50 Bradford matrix, as profiles have it. */
    static final double[] CHAD = {1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168};
    static final byte[] SRGB_PARA = para(3, SRGB_FORMULA);

    final List<String> warnings = new ArrayList<>();

    void assertRefused(byte[] profile, String reason) {
        warnings.clear();
        assertTrue(read(profile).isEmpty());
        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0).contains(reason), warnings.toString());
    }

    Optional<ColorEncoding> read(byte[] profile) {
        return IccReader.read(profile, Said.to(warnings));
    }

    static byte[] p3(byte[] curve) {
        Map<String, byte[]> tags = rgb("Display P3", curve,
                new double[] {0.51512, 0.2412, -0.00105}, new double[] {0.29198, 0.69225, 0.04189},
                new double[] {0.1571, 0.06657, 0.78407});
        tags.put("chad", new Bytes().text("sf32").u32(0).fixed(CHAD).done());
        return profile("RGB ", tags);
    }

    static Map<String, byte[]> rgb(String name, byte[] curve, double[] r, double[] g, double[] b) {
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

    static byte[] profile(String space, Map<String, byte[]> tags) {
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

    static byte[] xyz(double... xyz) {
        return new Bytes().text("XYZ ").u32(0).fixed(xyz).done();
    }

    static byte[] para(int type, double... parameters) {
        return new Bytes().text("para").u32(0).u16(type, 0).fixed(parameters).done();
    }

    static byte[] curv(int... samples) {
        return new Bytes().text("curv").u32(0, samples.length).u16(samples).done();
    }

    static byte[] mluc(String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_16BE);
        return new Bytes().text("mluc").u32(0, 1, 12).text("enUS").u32(text.length, 28).bytes(text).done();
    }
}
