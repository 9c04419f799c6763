package lightwell.metadata.icc;

import java.util.LinkedHashMap;
import java.util.Map;
import lightwell.metadata.Bytes;

/** Profiles of lookup tables whose colours are known: linear RGB of Rec.2020 primaries (adapted to D50) behind the curve of sRGB. */
public final class TableProfiles {

    /** X, Y and Z of red, green and blue, in rows, as Apple's and Skia's profiles have them. */
    private static final double[] REC2020 = {0.67349, 0.16569, 0.12505, 0.27903, 0.67534, 0.04561, -0.00194, 0.02998, 0.79684};
    /** What the connection space codes as 1. */
    private static final double HIGHEST = 65_535 / 32_768.0;

    private TableProfiles() {}

    /** lutAToBType with all its parts. @param kind "prtr" is read by the colorimetric intent, others by the perceptual one */
    public static byte[] curvesAndMatrix(String kind) {
        return profile(kind, 4, Map.of("A2B0", curvesAndMatrix()));
    }

    /** lut16Type: a curve of 256 entries, then a grid of 2. */
    public static byte[] grid(String kind) {
        return profile(kind, 2, Map.of("A2B0", grid()));
    }

    static byte[] curvesAndMatrix() {
        byte[] identity = new Bytes().text("curv").u32(0, 0).done();
        byte[] srgb = new Bytes().text("para").u32(0).u16(3, 0).fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045).done();
        Bytes out = new Bytes().text("mAB ").u32(0).u8(3, 3, 0, 0);
        int last = 32;
        int matrix = last + 3 * identity.length;
        int middle = matrix + 48;
        int grid = middle + 3 * srgb.length;
        int first = grid + 20 + 48;
        out.u32(last, matrix, middle, grid, first);
        out.bytes(identity).bytes(identity).bytes(identity);
        for (double factor : REC2020) {
            out.fixed(factor / HIGHEST);
        }
        out.fixed(0, 0, 0).bytes(srgb).bytes(srgb).bytes(srgb);
        out.u8(2, 2, 2).bytes(new byte[13]).u8(2, 0, 0, 0);
        for (int node = 0; node < 8; node++) {
            out.u16(0xFFFF * (node >> 2), 0xFFFF * (node >> 1 & 1), 0xFFFF * (node & 1));
        }
        return out.bytes(identity).bytes(identity).bytes(identity).done();
    }

    static byte[] grid() {
        Bytes out = new Bytes().text("mft2").u32(0).u8(3, 3, 2, 0).fixed(1, 0, 0, 0, 1, 0, 0, 0, 1).u16(256, 2);
        for (int i = 0; i < 3 * 256; i++) {
            double v = i % 256 / 255.0;
            out.u16((int) Math.round(65_535 * (v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4))));
        }
        for (int node = 0; node < 8; node++) {
            for (int c = 0; c < 3; c++) {
                double sum = (node >> 2) * REC2020[3 * c] + (node >> 1 & 1) * REC2020[3 * c + 1] + (node & 1) * REC2020[3 * c + 2];
                out.u16((int) Math.round(65_535 * Math.max(0, sum) / HIGHEST));
            }
        }
        for (int c = 0; c < 3; c++) {
            out.u16(0, 0xFFFF);
        }
        return out.done();
    }

    static byte[] profile(String kind, int version, Map<String, byte[]> tables) {
        Map<String, byte[]> tags = new LinkedHashMap<>(tables);
        Bytes table = new Bytes().u32(tags.size());
        Bytes data = new Bytes();
        int start = 132 + 12 * tags.size();
        tags.forEach((name, tag) -> {
            table.text(name).u32(start + data.size(), tag.length);
            data.bytes(tag);
        });
        return new Bytes().u32(start + data.size()).text("appl").u32((long) version << 24).text(kind).text("RGB ").text("XYZ ")
                .bytes(new byte[12]).text("acsp").bytes(new byte[88]).bytes(table.done()).bytes(data.done()).done();
    }
}
