package lightwell.export.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A PLY that was written, read from its bytes alone. */
public record WrittenPly(List<String> header, float[] xyz, float[] normals, int[] rgb, int[] corners) {

    private static final String END = "end_header\n";

    public static WrittenPly read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int body = text.indexOf(END) + END.length();
        List<String> header = new String(bytes, 0, body, StandardCharsets.UTF_8).lines().toList();
        assertEquals("ply", header.get(0));
        assertEquals("format binary_little_endian 1.0", header.get(1));
        boolean normals = header.contains("property float nx");
        List<String> properties = header.stream().filter(line -> line.startsWith("property ")).toList();
        List<String> expected = normals
                ? List.of("float x", "float y", "float z", "float nx", "float ny", "float nz", "uchar red", "uchar green", "uchar blue")
                : List.of("float x", "float y", "float z", "uchar red", "uchar green", "uchar blue");
        assertEquals(expected.stream().map(name -> "property " + name).toList(), properties.subList(0, expected.size()));
        int points = count(header, "element vertex ");
        int faces = count(header, "element face ");
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(body);
        float[] xyz = new float[3 * points];
        float[] n = new float[normals ? 3 * points : 0];
        int[] rgb = new int[3 * points];
        for (int i = 0; i < points; i++) {
            for (int c = 0; c < 3; c++) {
                xyz[3 * i + c] = in.getFloat();
            }
            for (int c = 0; normals && c < 3; c++) {
                n[3 * i + c] = in.getFloat();
            }
            for (int c = 0; c < 3; c++) {
                rgb[3 * i + c] = in.get() & 0xFF;
            }
        }
        int[] corners = new int[3 * faces];
        for (int i = 0; i < corners.length; i++) {
            assertTrue(i % 3 != 0 || in.get() == 3, "a face of three corners");
            corners[i] = in.getInt();
        }
        assertEquals(0, in.remaining(), "bytes beyond the end");
        return new WrittenPly(header, xyz, n, rgb, corners);
    }

    private static int count(List<String> header, String element) {
        return header.stream().filter(line -> line.startsWith(element)).mapToInt(line -> Integer.parseInt(line.substring(element.length())))
                .findFirst().orElse(0);
    }

    public int points() {
        return xyz.length / 3;
    }

    public double distance(int one, int other) {
        return Math.hypot(Math.hypot(xyz[3 * one] - xyz[3 * other], xyz[3 * one + 1] - xyz[3 * other + 1]),
                xyz[3 * one + 2] - xyz[3 * other + 2]);
    }
}
