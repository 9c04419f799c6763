package lightwell.author.source;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import lightwell.metadata.Bytes;
import lightwell.rows.MadePicture;

/** ICC profiles of Display P3's primaries for tests (ICC.1:2022). */
final class MadeProfile {

    /** X, Y and Z at D50 of red, green and blue, as Apple's profile has them. */
    private static final double[][] P3 = {{0.51512, 0.2412, -0.00105}, {0.29198, 0.69225, 0.04189}, {0.1571, 0.06657, 0.78407}};

    private MadeProfile() {}

    /** PQ with 10,000 nits at the largest sample. */
    static int[] pqCurve(int samples) {
        return IntStream.range(0, samples)
                .map(i -> (int) Math.round(65_535 * MadePicture.pqLight(i / (samples - 1.0)) / MadePicture.pqLight(1))).toArray();
    }

    /** A matrix, and one curve for all channels. */
    static byte[] matrix(String name, int[] curve) {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", description(name));
        String[] colorants = {"rXYZ", "gXYZ", "bXYZ"};
        for (int c = 0; c < 3; c++) {
            tags.put(colorants[c], new Bytes().text("XYZ ").u32(0).fixed(P3[c]).done());
        }
        for (String channel : new String[] {"rTRC", "gTRC", "bTRC"}) {
            tags.put(channel, new Bytes().text("curv").u32(0, curve.length).u16(curve).done());
        }
        return profile(tags);
    }

    /** A lookup table to XYZ (lut16Type, 10.10) of two grid points a channel, behind one curve for all channels. */
    static byte[] tables(String name, int[] curve) {
        Bytes lut = new Bytes().text("mft2").u32(0).u8(3, 3, 2, 0).fixed(1, 0, 0, 0, 1, 0, 0, 0, 1).u16(curve.length, 2);
        lut.u16(curve).u16(curve).u16(curve);
        for (int corner = 0; corner < 8; corner++) {
            for (int axis = 0; axis < 3; axis++) {
                double sum = (corner >> 2 & 1) * P3[0][axis] + (corner >> 1 & 1) * P3[1][axis] + (corner & 1) * P3[2][axis];
                lut.u16((int) Math.round(Math.max(0, sum) * 32_768));
            }
        }
        lut.u16(0, 65_535, 0, 65_535, 0, 65_535);
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", description(name));
        tags.put("A2B0", lut.done());
        return profile(tags);
    }

    private static byte[] profile(Map<String, byte[]> tags) {
        Bytes table = new Bytes().u32(tags.size());
        Bytes data = new Bytes();
        int start = 132 + 12 * tags.size();
        tags.forEach((name, tag) -> {
            table.text(name).u32(start + data.size(), tag.length);
            data.bytes(tag).bytes(new byte[-tag.length & 3]);
        });
        return new Bytes().u32(start + data.size()).u32(0).u32(0x04000000).text("mntrRGB XYZ ").bytes(new byte[12]).text("acsp")
                .bytes(new byte[28]).fixed(0.9642, 1, 0.8249).bytes(new byte[48]).bytes(table.done()).bytes(data.done()).done();
    }

    private static byte[] description(String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_16BE);
        return new Bytes().text("mluc").u32(0, 1, 12).text("enUS").u32(text.length, 28).bytes(text).done();
    }
}
